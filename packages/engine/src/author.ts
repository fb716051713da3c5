/** What the tools of a policy's author need besides the runtime: compiling, checking, trying and comparing policies. Everything here is pure. */
export { compileCalendar, type DateRange, type HolidaySpec, rangeAround, readDate } from './calendar/index.ts'
export {
  type LintOptions,
  type LongestCase,
  type LongestPart,
  lintPolicy,
  longestCases,
} from './policy/check/index.ts'
export { type Change, comparePolicies } from './policy/compare/index.ts'
export { type CompiledPolicy, type CompilePorts, compilePolicy } from './policy/compile/index.ts'
export type { Diagnostic } from './policy/diagnostic.ts'
export { nearest } from './policy/expressions/did-you-mean.ts'
export { readYaml } from './policy/yaml/read.ts'
export { plain } from './policy/yaml/tree.ts'
export {
  type ClauseCoverage,
  type Colour,
  checkScenario,
  coverClauses,
  describeStep,
  type Failure,
  type Paint,
  type ReadScenarios,
  readCase,
  readScenarios,
  recordedCases,
  reportFacts,
  reportRefusal,
  reportScenario,
  reportTrace,
  runScenario,
  type Scenario,
  type ScenarioResult,
  type ScenarioStep,
  type StepOutcome,
  type StepResult,
} from './scenario/index.ts'
export {
  type CaseComparison,
  type CaseDifference,
  compareCases,
  type Judged,
  type Otherwise,
  type RecordedCase,
  type Replay,
  replay,
} from './scenario/replay/index.ts'
