/**
 * Commands per second, beside a plain script that writes the same rows on the same database in the same run: `node bench/commands.ts`. `--quick` does
 * little of it and looks at no clock.
 */
import { printTable } from './print.ts'
import { throughTheBus } from './serving/direct.ts'
import { writePlainly } from './serving/floor.ts'
import { openShop } from './serving/shop.ts'

const quick = process.argv.includes('--quick')
const many = 32
const [rounds, each] = quick ? [1, 20] : [5, 800]

const shop = await openShop({ customers: rounds * each })
const figures: Record<string, number[]> = {}
const note = (name: string, { commands, seconds }: { commands: number; seconds: number }) => {
  figures[name] = [...(figures[name] ?? []), commands / seconds]
}
for (let round = 0; round < rounds; round += 1) {
  const matters = shop.matters.slice(round * each, (round + 1) * each)
  const direct = await throughTheBus(shop, matters, many)
  note('direct', direct)
  note('plain', await writePlainly(shop.url, direct.written, many, 'plain'))
  note('fewest', await writePlainly(shop.url, direct.written, many, 'fewest'))
}
await shop.close()

const median = (name: string) =>
  (figures[name] ?? []).sort((one, other) => one - other)[rounds >> 1] ?? Number.NaN
printTable(
  ['commands per second', '', 'of the floor'],
  ['plain', 'fewest', 'direct'].map((name) => [
    name,
    median(name).toFixed(0),
    (median(name) / median('plain')).toFixed(2),
  ]),
)
