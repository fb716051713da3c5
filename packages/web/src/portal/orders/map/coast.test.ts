import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { coastOf, pathOf } from './coast.ts'

const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json')
const { land, borders } = coastOf(JSON.parse(readFileSync(file, 'utf8')))

test('Paris lies on land and the middle of the Gulf of Lion does not', () => {
  const onLand = ([x, y]: [number, number]) =>
    land.reduce((inside, ring) => {
      const crossings = ring.filter(([, latitude = 0], at) => {
        const [x0 = 0, y0 = 0] = ring[at] ?? []
        const [x1 = 0, y1 = 0] = ring[at + 1] ?? []
        return latitude > y !== y1 > y && at + 1 < ring.length && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)
      }).length
      return crossings % 2 === 1 ? !inside : inside
    }, false)
  expect(onLand([2.35, 48.86])).toBe(true)
  expect(onLand([4.2, 42.6])).toBe(false)
})

test('a border is a line, the land is closed, and what is far away is left out', () => {
  const paris = { latitude: 48.86, longitude: 2.35 }
  expect(borders.length).toBeGreaterThan(100)
  expect(
    pathOf(
      [
        [2.35, 48.86],
        [2.35, 49.86],
      ],
      paris,
      1,
      { closed: false },
    ),
  ).toBe('M0.0 0.0L0.0 -111.2')
  expect(
    pathOf(
      [
        [2.35, 48.86],
        [2.35, 49.86],
      ],
      paris,
      1,
      { closed: true },
    ),
  ).toMatch(/Z$/)
  expect(
    pathOf(
      [
        [-170, -40],
        [-171, -41],
      ],
      paris,
      1,
      { closed: true },
    ),
  ).toBe('')
})
