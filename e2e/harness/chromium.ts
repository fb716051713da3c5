import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Debian's Chromium, or the program that REDRESS_CHROMIUM names. It shows our own pages only, so it needs no sandbox, which containers often refuse. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.REDRESS_CHROMIUM ?? places.find((place) => existsSync(place))
  if (executablePath === undefined)
    throw new Error('There is no Chromium here. Run script/browser-tests, or name one in REDRESS_CHROMIUM.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
