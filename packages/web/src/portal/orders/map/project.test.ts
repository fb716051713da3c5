import { describe, expect, test } from 'vitest'
import { graticule, middleOf, project, ringKm } from './project.ts'

const tours = { latitude: 47.39, longitude: 0.69 }
const torino = { latitude: 45.07, longitude: 7.69 }

describe('places seen from a middle', () => {
  test('the middle is the middle', () => {
    expect(project(tours, tours)).toEqual({ x: 0, y: -0 })
  })

  test('Torino is 597 km from Tours, to the south-east', () => {
    const { x, y } = project(torino, tours)
    expect(Math.round(Math.hypot(x, y))).toBe(597)
    expect(x).toBeGreaterThan(0)
    expect(y).toBeGreaterThan(0)
  })

  test('a degree of latitude is 111 km to the north', () => {
    const { x, y } = project({ latitude: 48.39, longitude: 0.69 }, tours)
    expect(Math.round(x)).toBe(0)
    expect(Math.round(y)).toBe(-111)
  })
})

test('the middle of two is between them', () => {
  const { latitude, longitude } = middleOf([tours, torino])
  expect(latitude).toBeCloseTo(46.23)
  expect(longitude).toBeCloseTo(4.19)
})

test.each([
  [2, 1],
  [10, 2],
  [100, 20],
  [600, 200],
  [1600, 500],
])('with a reach of %d km, rings are %d km apart', (reach, ring) => {
  expect(ringKm(reach)).toBe(ring)
})

test.each([5, 50, 500, 5000])('the graticule of a map of %d km has lines, and not too many', (reach) => {
  const lines = graticule(tours, reach)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.length).toBeLessThan(40)
  expect(lines.flat().every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})
