/**
 * How many times the work of a yardstick something is. Both are done three times in turns, and the quickest of each counts, so that a slow or busy machine
 * changes the figure little.
 */
export function timesOf(work: () => unknown, yardstick: () => unknown): number {
  const rounds = [1, 2, 3].map(() => ({ work: took(work), yardstick: took(yardstick) }))
  return Math.min(...rounds.map((round) => round.work)) / Math.min(...rounds.map((round) => round.yardstick))
}

function took(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}
