/** Lets so many do their work at once; the others wait until one is done, in the order in which they came. */
export function placesFor(most: number): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let taken = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (taken < most) taken += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else taken -= 1
    }
  }
}
