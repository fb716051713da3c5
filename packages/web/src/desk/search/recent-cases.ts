import { keptFor } from '../../ui/storage.ts'

const name = 'redress-recent-cases'
const most = 12
const kept = keptFor('browser')

/** Numbers of the cases that were opened last on this device, the newest first. */
export function recentCases(): string[] {
  try {
    const read: unknown = JSON.parse(kept.getItem(name) ?? '[]')
    return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

export function rememberCase(number: string): void {
  const others = recentCases().filter((each) => each !== number)
  kept.setItem(name, JSON.stringify([number, ...others].slice(0, most)))
}

/** For whoever signs out. */
export const forgetCases = (): void => kept.removeItem(name)
