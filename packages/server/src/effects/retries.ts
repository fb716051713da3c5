/** Seconds to wait after each failed attempt; when they are used up, the effect is dead. */
export type Schedule = readonly number[]

const minute = 60
const hour = 60 * minute

/** Doubling from two seconds, at most an hour apart: 24 attempts over about 13 hours. */
const usual: Schedule = Array.from({ length: 23 }, (_, index) => Math.min(2 ** (index + 1), hour))

const schedules: Readonly<Record<string, Schedule>> = {
  /** Until the provider is back: as usual, then four times a day for two days more. */
  payment: [...usual, ...Array.from({ length: 8 }, () => 6 * hour)],
  /** What the Standard Webhooks specification suggests: ten attempts over three days. */
  webhook: [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour],
}

/** After how many seconds a failed attempt, counted from 1, is followed by another; undefined when it was the last. */
export function delayAfter(kind: string, attempt: number): number | undefined {
  return (schedules[kind] ?? usual)[attempt - 1]
}

/** Spread by a fifth to both sides, so that what failed together does not come back together. `random` is from 0 to 1. */
export function jittered(seconds: number, random: number): number {
  return seconds * (0.8 + 0.4 * random)
}
