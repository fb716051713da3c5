/** How conditions are told in one language. `{…}` is filled in. */
export interface ConditionPhrases {
  /** Before a condition: "if {condition}". */
  only: string
  /** A condition that must not hold. */
  not: string
  notValue: string
  atLeast: string
  moreThan: string
  atMost: string
  lessThan: string
  /** A band: lower end in, upper end out. */
  band: string
  /** A window that is over, and one that still runs. */
  over: string
  running: string
  /** One that has no title. */
  overAlone: string
  runningAlone: string
  known: string
  unknown: string
  yes: string
  no: string
  otherwise: string
  /** A row that holds from a date. */
  fromDate: string
  /** What has happened, and what was late. */
  happened: string
  late: string
  /** Built-in facts. */
  facts: Record<string, string>
  /** Their usual values. */
  values: Record<string, string>
}
