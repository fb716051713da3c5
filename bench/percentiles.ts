/** The time below which so many of a hundred lie. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

/** Milliseconds that each of several works takes, all of them in turn, so that whatever else the machine does falls on all alike. */
export async function timeInTurn<Name extends string>(
  works: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds, warming }: { rounds: number; warming: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warming; round < rounds; round += 1) {
    for (const name of names) {
      const begin = performance.now()
      await works[name]()
      if (round >= 0) times[name].push(performance.now() - begin)
    }
  }
  return times
}
