/** What an author's tools need besides the engine itself: compiling, checking and trying policies. */
export {
  type CalendarContext,
  type Explained,
  explainPeriod,
  formatInstant,
  type Period,
  parseInstant,
  parsePeriod,
} from './calendar/index.ts'
export { type CompiledPolicy, type CompilePorts, compilePolicy } from './policy/compile/index.ts'
export { type LintOptions, lintPolicy } from './policy/check/index.ts'
export type { Diagnostic } from './policy/diagnostic.ts'
export { type LoadedPolicy, loadPolicy } from './policy/load.ts'
export type { ClauseId, Policy, Position, Region } from './policy/model.ts'
export type { Colour, Paint } from './scenario/paint.ts'
export { type ReadScenarios, readCase, readScenarios } from './scenario/read.ts'
export { scenarioJsonSchema } from './scenario/schema.ts'
export type { Scenario, ScenarioStep } from './scenario/types.ts'
