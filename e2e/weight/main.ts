/**
 * Weighs and times the pages in Chromium: `script/web-weight`. `--check` exits with 1 when something is over its limit; weights count always, times only
 * with `--times`, since they are the machine's too. `--million` scrolls a queue of a million open cases.
 */
import { printTable } from '../../bench/print.ts'
import { startChromium } from '../harness/chromium.ts'
import { scrollQueue, useDesk, weighDesk } from './desk.ts'
import type { Interaction } from './interactions.ts'
import { usePortal, weighPortal } from './portal.ts'
import { openShop, type Shop } from './shop.ts'
import { timeToUsable } from './usable.ts'

const asked = new Set(process.argv.slice(2))
const [check, times, million] = ['--check', '--times', '--million'].map((flag) => asked.has(flag))
const rows: string[][] = []
let over = 0

/** One line of the table; what is not under its limit counts, where it is held to it. */
function note(
  what: string,
  value: number,
  limit: number | undefined,
  unit: string,
  held: boolean,
  more = '',
): void {
  const isOver = limit !== undefined && value >= limit
  if (isOver && held) over += 1
  rows.push([
    what,
    `${value.toFixed(unit === 'kB' ? 1 : 0)} ${unit}`,
    limit === undefined ? '' : `${limit} ${unit}`,
    limit === undefined ? '' : isOver ? '✗' : '✓',
    more,
  ])
}
const slowest = ([first]: Interaction[]) => first ?? { duration: 0, what: '' }

const timed = times === true || million === true
const browser = await startChromium()
try {
  await measure(await openShop(3000))
  if (million) {
    const large = await openShop(1_000_000)
    await scroll(large, '1,000,000', 20_000)
    await large.close()
  }
} finally {
  await browser.close()
}

async function measure(shop: Shop): Promise<void> {
  const portal = await weighPortal(browser, shop)
  note('Portal, script at first load', portal.bytes / 1000, 200, 'kB', true, `${portal.files} files`)
  const desk = await weighDesk(browser, shop)
  note('Desk, script at first load', desk.bytes / 1000, 450, 'kB', true, `${desk.files} files`)
  if (timed || !check) {
    const usable = await timeToUsable(browser, shop.origin, 5)
    note('Portal usable, slow 4G, processor ÷ 4', usable, 2500, 'ms', timed)
    const pressed = slowest(await usePortal(browser, shop, 1))
    note('Portal, slowest press to paint', pressed.duration, 200, 'ms', timed, pressed.what)
    const slowly = slowest(await usePortal(browser, shop, 4))
    note('Portal, the same, processor ÷ 4', slowly.duration, undefined, 'ms', timed, slowly.what)
    const decided = slowest(await useDesk(browser, shop))
    note('Desk, slowest press to paint', decided.duration, 200, 'ms', timed, decided.what)
    await scroll(shop, '3,000', 5000)
  }
  await shop.close()
}

async function scroll(shop: Shop, many: string, milliseconds: number): Promise<void> {
  const { longest, rows, frames, slow } = await scrollQueue(browser, shop, milliseconds)
  const told = `${rows} rows, ${frames} frames, ${slow} over 50 ms`
  note(`Queue of ${many}, longest without a frame`, longest, 1000, 'ms', timed, told)
}

printTable(['kB are 1000 bytes, gzip', 'is', 'limit', '', ''], rows)
if (check && over > 0) {
  process.stderr.write(`✗ ${over} over the limit.\n`)
  process.exitCode = 1
}
