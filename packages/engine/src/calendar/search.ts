/** Index of the last value that is at most `value`, between `low` and `high`; `low - 1` when there is none. */
export function lastAtMost(values: Float64Array, value: number, low: number, high: number): number {
  let below = low
  let above = high + 1
  while (below < above) {
    const middle = (below + above) >>> 1
    if ((values[middle] as number) <= value) below = middle + 1
    else above = middle
  }
  return below - 1
}

/** Sorted values with equally wide buckets over them, so that a search looks at few of them. */
export interface SearchTable {
  values: Float64Array
  origin: number
  bucketsPerUnit: number
  /** For each bucket, how many values lie in the buckets before it. */
  before: Uint32Array
}

/** Prepares sorted values for `locate`. */
export function searchTable(values: Float64Array): SearchTable {
  const origin = values[0] ?? 0
  const span = (values[values.length - 1] ?? 0) - origin
  const bucketsPerUnit = span > 0 ? values.length / span : 0
  const before = new Uint32Array(values.length + 3)
  for (const value of values) {
    const next = bucketOf(value, origin, bucketsPerUnit) + 1
    before[next] = (before[next] as number) + 1
  }
  for (let bucket = 1; bucket < before.length; bucket += 1) {
    before[bucket] = (before[bucket] as number) + (before[bucket - 1] as number)
  }
  return { values, origin, bucketsPerUnit, before }
}

/** Index of the last value that is at most `value`, or -1. */
export function locate(table: SearchTable, value: number): number {
  const { values, origin, bucketsPerUnit, before } = table
  if (value < origin) return -1
  const last = values.length - 1
  const bucket = Math.min(bucketOf(value, origin, bucketsPerUnit), last + 1)
  return lastAtMost(values, value, before[bucket] as number, (before[bucket + 1] as number) - 1)
}

function bucketOf(value: number, origin: number, bucketsPerUnit: number): number {
  return Math.floor((value - origin) * bucketsPerUnit)
}
