export interface AuditTables {
  /** A chain over what the log's cases ended in, at the instants of the seals. */
  audit_seals: {
    organisation: string
    /** From 1, without gaps. */
    number: number
    at: Date
    /** The hash of the seal before; empty for the first. */
    previous: string
    /** How many cases it names. */
    heads: number
    hash: string
  }
  /** The cases that a seal names: those that changed since the one before. */
  audit_seal_heads: {
    organisation: string
    number: number
    case_id: string
    version: number
    hash: string
  }
}
