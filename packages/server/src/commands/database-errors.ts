/** Unique violation, serialisation failure, deadlock: another attempt sees what the other one wrote. */
const passing: readonly unknown[] = ['23505', '40001', '40P01']

/** Whether an error of the database may be gone at the next attempt, and nothing was written. */
export function mayTryAgain(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && passing.includes(error.code)
}
