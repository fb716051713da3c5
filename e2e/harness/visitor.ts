import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** Somebody at a device of their own: a browser without anybody's cookies, with one page. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** What the pages complained of: errors of scripts, and what the browser refused. */
  readonly complaints: readonly string[]
  /** Puts the clock of the device to an instant; it runs on from there. */
  setClock(instant: number): Promise<void>
}

export interface VisitorOptions extends BrowserContextOptions {
  /** What time it is on the device to begin with. */
  at: number
}

/** For how long something that should be seen is waited for, in milliseconds: a guard against waiting for ever, no demand. */
const patience = Number(process.env.REDRESS_PATIENCE ?? 60_000)

/** A device's words for what is only a consequence: an answer that says no, or a connection that a test has cut. */
const expected = /Failed to load resource|net::ERR_|service.?worker/i

export async function openVisitor(browser: Browser, { at, ...options }: VisitorOptions): Promise<Visitor> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  context.setDefaultTimeout(patience)
  await moveDate(context, at)
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  const page = await context.newPage()
  return {
    context,
    page,
    complaints,
    async setClock(instant) {
      await moveDate(context, instant)
      const ahead = instant - Date.now()
      for (const each of context.pages())
        await each.evaluate((value) => Object.assign(globalThis, { clockAhead: value }), ahead)
    },
  }
}

/** Moves the date of all pages to come, and leaves timers and animations alone. */
async function moveDate(context: BrowserContext, instant: number): Promise<void> {
  await context.addInitScript((ahead) => {
    const world = globalThis as unknown as { clockAhead: number; hasMovedDate?: true }
    world.clockAhead = ahead
    if (world.hasMovedDate) return
    world.hasMovedDate = true
    const real = Date
    const now = () => real.now() + world.clockAhead
    globalThis.Date = new Proxy(real, {
      construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
  }, instant - Date.now())
}
