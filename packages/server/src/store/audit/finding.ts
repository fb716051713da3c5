/** Something in the log that is not as it was recorded. */
export interface Finding {
  organisation: string
  caseId?: string
  /** The place in the case's log. */
  version?: number
  kind:
    | 'changed'
    | 'missing'
    | 'moved'
    | 'inserted'
    | 'column'
    | 'tail-missing'
    | 'case-missing'
    | 'unknown-to-case'
    | 'seal'
  /** A sentence that names what is wrong. */
  message: string
}

/** An event as it stands in the log. */
export interface LogRow {
  caseId: string
  version: number
  type: string
  at: Date
  body: string
  hash: string
}
