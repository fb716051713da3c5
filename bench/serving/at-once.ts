/** Does the work on every item, so many at once, and gives the seconds that it took. */
export async function atOnce<Item>(
  items: readonly Item[],
  many: number,
  work: (item: Item) => Promise<unknown>,
): Promise<number> {
  const queue = items.values()
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: many }, async () => {
      for (const item of queue) await work(item)
    }),
  )
  return (performance.now() - begin) / 1000
}
