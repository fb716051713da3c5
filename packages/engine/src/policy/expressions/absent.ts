/** Why an expression has no value: the facts that are absent, or a fault such as a division by zero. */
export class Absent {
  readonly missing: readonly string[]
  readonly fault: string | undefined

  constructor(missing: readonly string[], fault?: string) {
    this.missing = missing
    this.fault = fault
  }

  /** Both reasons together. */
  and(other: Absent): Absent {
    if (other === this) return this
    const missing = [...this.missing, ...other.missing.filter((name) => !this.missing.includes(name))]
    return new Absent(missing, this.fault ?? other.fault)
  }
}

/** There is no value because something went wrong; the sentence says what. */
export function fault(sentence: string): Absent {
  return new Absent([], sentence)
}
