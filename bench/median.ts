/**
 * Median nanoseconds of one call, over rounds that each call the function until some milliseconds have passed,
 * with a different input each time.
 */
export function medianNanoseconds<Input>(
  inputs: readonly Input[],
  call: (input: Input) => unknown,
  rounds = 25,
): number {
  const calls = callsPerRound(inputs, call)
  const times = Array.from({ length: rounds }, () => timeOf(inputs, call, calls) / calls)
  times.sort((one, other) => one - other)
  return times[rounds >> 1] ?? Number.NaN
}

function callsPerRound<Input>(inputs: readonly Input[], call: (input: Input) => unknown): number {
  let calls = 16
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
