import type { Page } from 'playwright-core'

export interface Interaction {
  /** From the press to the next paint, in milliseconds. */
  duration: number
  what: string
}

/** Begins to note how long every press of a key or a button takes until the next paint, as browsers tell it. Before the page is opened. */
export async function noteInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = new Map<number, Interaction>()
    Object.assign(globalThis, { noted })
    // What is pressed may be gone when its paint is told, so its name is kept by the time of the press.
    const names = new Map<number, string>()
    const nameOf = ({ target, timeStamp }: Event) => {
      const named =
        target instanceof Element ? (target.closest('[aria-label], label, button, a') ?? target) : undefined
      const text = named?.getAttribute('aria-label') || named?.textContent || named?.id || named?.tagName
      names.set(timeStamp, (text ?? '').trim().slice(0, 30))
    }
    for (const kind of ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup'])
      addEventListener(kind, nameOf, { capture: true, passive: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        const { interactionId, duration, name, startTime } = entry
        if (interactionId === 0 || (noted.get(interactionId)?.duration ?? 0) >= duration) continue
        noted.set(interactionId, { duration, what: `${name} ${names.get(startTime) ?? ''}` })
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
}

/** The interactions since then that took a frame or more, the slowest first. */
export async function interactionsOf(page: Page): Promise<Interaction[]> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  const all = await page.evaluate(() => [
    ...(globalThis as unknown as { noted: Map<number, Interaction> }).noted.values(),
  ])
  return all.toSorted((one, other) => other.duration - one.duration)
}
