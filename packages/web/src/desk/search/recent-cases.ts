const name = 'redress-recent-cases'
const most = 12

/** Numbers of the cases that were opened last on this device, the newest first. */
export function recentCases(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

export function rememberCase(number: string): void {
  const others = recentCases().filter((each) => each !== number)
  localStorage.setItem(name, JSON.stringify([number, ...others].slice(0, most)))
}

/** For whoever signs out. */
export const forgetCases = (): void => localStorage.removeItem(name)
