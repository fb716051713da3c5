type Present<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key]
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>
}

/** The fields that have a value. */
export function present<Fields extends object>(fields: Fields): Present<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as Present<Fields>
}

/** Compiles what is there, and leaves out what is not. */
export function whenGiven<Value, Result>(
  value: Value | undefined,
  compile: (value: Value) => Result,
): Result | undefined {
  return value === undefined ? undefined : compile(value)
}

/** One or several, as a list. */
export function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as Item]
}

/** The same names, each value compiled. */
export function mapEntries<Value, Result>(
  record: Readonly<Record<string, Value>> | undefined,
  compile: (value: Value, name: string, index: number) => Result,
): Record<string, Result> {
  const entries = Object.entries(record ?? {})
  return Object.fromEntries(entries.map(([name, value], index) => [name, compile(value, name, index)]))
}
