import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** The script that a page loads until it rests, compressed with gzip, in bytes: what the browser asked for, not what a list says it might. */
export async function weighScripts(
  page: Page,
  open: () => Promise<void>,
): Promise<{ bytes: number; files: number }> {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js') && response.ok()) bodies.set(pathname, response.body())
  })
  await open()
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(bodies.values())
  return { bytes: all.reduce((sum, body) => sum + gzipSync(body).length, 0), files: all.length }
}
