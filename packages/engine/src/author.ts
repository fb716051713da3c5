/** What the tools of a policy's author need: compiling, checking and trying policies. */
export {
  type CalendarContext,
  type Explained,
  explainPeriod,
  formatInstant,
  type Period,
  parseInstant,
  parsePeriod,
} from './calendar/index.ts'
export { type LintOptions, lintPolicy } from './policy/check/index.ts'
export { type CompiledPolicy, type CompilePorts, compilePolicy } from './policy/compile/index.ts'
export type { Diagnostic } from './policy/diagnostic.ts'
export { type LoadedPolicy, loadPolicy } from './policy/load.ts'
export type { ClauseId, Policy, Position, Region } from './policy/model.ts'
export * from './scenario/index.ts'
