/** A function to be measured; one that gives a promise is measured to the end of the promise. */
export type Measured<Input> = (input: Input) => unknown

/**
 * Median microseconds of one call of each function, all measured in the same rounds, so that whatever else the machine
 * does falls on all of them alike. Promises are waited for one by one and many at once, and the faster way counts.
 */
export async function medianMicroseconds<Input>(
  inputs: readonly Input[],
  functions: Readonly<Record<string, Measured<Input>>>,
  { rounds = 15, atOnce = 32, oneByOne = [] as readonly string[] } = {},
): Promise<Record<string, number>> {
  const measured = Object.entries(functions).map(([name, call]) => ({
    name,
    ways: waysOf(call, inputs, oneByOne.includes(name) ? 1 : atOnce),
    times: [] as number[][],
  }))
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const { ways, times } of measured) {
      const each: number[] = []
      for (const way of ways) each.push(await timeOf(way, inputs.length))
      if (round >= 2) times.push(each)
    }
  }
  return Object.fromEntries(
    measured.map(({ name, ways, times }) => {
      const medians = ways.map((_, way) => median(times.map((each) => each[way] ?? Number.NaN)))
      return [name, Math.min(...medians)]
    }),
  )
}

type Way = () => void | Promise<void>

function waysOf<Input>(call: Measured<Input>, inputs: readonly Input[], atOnce: number): Way[] {
  if (!(call(inputs[0] as Input) instanceof Promise)) {
    return [
      () => {
        for (const input of inputs) kept = call(input)
      },
    ]
  }
  const alone = async () => {
    for (const input of inputs) kept = await call(input)
  }
  const together = async () => {
    for (let from = 0; from < inputs.length; from += atOnce)
      kept = await Promise.all(inputs.slice(from, from + atOnce).map(call))
  }
  return atOnce === 1 ? [alone] : [alone, together]
}

let kept: unknown

async function timeOf(way: Way, calls: number): Promise<number> {
  const begin = process.hrtime.bigint()
  const done = way()
  if (done) await done
  if (kept === undefined) throw new Error('The call gave nothing')
  return Number(process.hrtime.bigint() - begin) / 1000 / calls
}

function median(times: number[]): number {
  return times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN
}
