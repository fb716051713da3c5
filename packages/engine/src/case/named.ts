/** What a record holds under a name that came from outside; never what every object has of itself, such as `constructor`. */
export function named<Value>(record: Record<string, Value> | undefined, name: unknown): Value | undefined {
  return record && typeof name === 'string' && Object.hasOwn(record, name) ? record[name] : undefined
}
