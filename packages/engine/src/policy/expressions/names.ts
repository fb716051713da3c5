/** The names that an expression may mention, and the texts that facts of the policy can be. */
export interface Names {
  events: readonly string[]
  obligations: readonly string[]
  steps: readonly string[]
  remedies: readonly string[]
  suspensions: readonly string[]
  /** Left out: calendars are not checked. So with what follows. */
  calendars?: readonly string[]
  kinds?: readonly string[]
  channels?: readonly string[]
  statuses?: readonly string[]
  teams?: readonly string[]
  regions?: readonly string[]
  incidents?: readonly string[]
  /** Heads of claim. */
  heads?: readonly string[]
  evidence?: readonly string[]
  languages?: readonly string[]
  /** The outcomes of each step, by the step's name. */
  outcomes?: Readonly<Record<string, readonly string[]>>
}
