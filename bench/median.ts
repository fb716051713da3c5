/**
 * Median nanoseconds of one call of each function, all measured in the same rounds, so that whatever else the
 * machine does falls on all of them alike. A call gets a different input each time.
 */
export function medianNanoseconds<Input>(
  inputs: readonly Input[],
  functions: Readonly<Record<string, (input: Input) => unknown>>,
  rounds = 25,
): Record<string, number> {
  const measured = Object.entries(functions).map(([name, call]) => {
    return { name, call, calls: callsPerRound(inputs, call), times: [] as number[] }
  })
  for (let round = 0; round < rounds; round += 1) {
    for (const { call, calls, times } of measured) times.push(timeOf(inputs, call, calls) / calls)
  }
  return Object.fromEntries(measured.map(({ name, times }) => [name, median(times)]))
}

function median(times: number[]): number {
  times.sort((one, other) => one - other)
  return times[times.length >> 1] ?? Number.NaN
}

function callsPerRound<Input>(inputs: readonly Input[], call: (input: Input) => unknown): number {
  let calls = 16
  for (let warming = 0; warming < 5; warming += 1) timeOf(inputs, call, calls)
  while (timeOf(inputs, call, calls) < 10_000_000) calls *= 2
  return calls
}

let kept: unknown

function timeOf<Input>(inputs: readonly Input[], call: (input: Input) => unknown, calls: number): number {
  const begin = process.hrtime.bigint()
  for (let index = 0; index < calls; index += 1) kept = call(inputs[index % inputs.length] as Input)
  const end = process.hrtime.bigint()
  if (kept === undefined) throw new Error('The call gave nothing')
  return Number(end - begin)
}
