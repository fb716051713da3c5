/** Whether this browser can say which of its tabs does something; some cannot, and none does on a page without encryption. */
export const canBeAlone = (): boolean => 'locks' in navigator

/**
 * Does some work in one tab at a time: another that asks for it under the same name waits, and goes on when that tab is done, or closed. Where the browser
 * has no locks, or gives this page none, it is done at once.
 */
export async function alone<Done>(name: string, work: () => Promise<Done>): Promise<Done> {
  if (!canBeAlone()) return work()
  let isBegun = false
  try {
    return await navigator.locks.request(name, () => {
      isBegun = true
      return work()
    })
  } catch (error) {
    if (isBegun) throw error
    return work()
  }
}
