import type { Browser } from 'playwright-core'

/** As Lighthouse and Chromium's tools call them: a slow 4G connection, and a processor of a quarter of the speed. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

/** Milliseconds from the request for the portal to a first page that takes what is typed; the middle of several visits, each with an empty cache. */
export async function timeToUsable(browser: Browser, origin: string, visits: number): Promise<number> {
  const times: number[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext({
      ...{ locale: 'fr', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
      ...{ deviceScaleFactor: 2, serviceWorkers: 'block' },
    })
    const page = await context.newPage()
    const device = await context.newCDPSession(page)
    await device.send('Network.enable')
    await device.send('Network.emulateNetworkConditions', slow4G)
    await device.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(() => {
      const look = () => {
        const field = document.querySelector('form input')
        if (!field) return requestAnimationFrame(look)
        requestAnimationFrame(() =>
          setTimeout(() => Object.assign(globalThis, { usableAt: performance.now() })),
        )
      }
      look()
    })
    await page.goto(origin, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'usableAt' in globalThis, undefined, { timeout: 120_000 })
    times.push(await page.evaluate(() => (globalThis as unknown as { usableAt: number }).usableAt))
    await context.close()
  }
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
