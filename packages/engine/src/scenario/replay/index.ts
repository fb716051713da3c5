export { type CaseComparison, type CaseDifference, compareCases, type Otherwise } from './compare-cases.ts'
export type { Judged } from './judged.ts'
export { type RecordedCase, type Replay, replay } from './recorded-case.ts'
