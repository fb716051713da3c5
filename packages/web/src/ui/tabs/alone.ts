/** Whether this browser can say which of its tabs does something; some cannot, and none does on a page without encryption. */
export const canBeAlone = (): boolean => 'locks' in navigator

/** Does some work in one tab at a time: another that asks for it under the same name waits, and goes on when that tab is done, or closed. */
export function alone<Done>(name: string, work: () => Promise<Done>): Promise<Done> {
  return canBeAlone() ? Promise.resolve(navigator.locks.request(name, work)) : work()
}
