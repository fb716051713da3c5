import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expression, fact, type Known, world } from '../expressions/testing/world.ts'
import type { Table, TableRow } from '../model.ts'

const facts = [fact('customer.tier', 'text'), fact('line.delay', 'number'), fact('line.used', 'boolean')]
const returnDays: Table = {
  gives: 'integer',
  input: { tier: expression('customer.tier'), used: expression('line.used') },
  rows: [
    { match: { tier: { oneOf: ['gold', 'platinum'] } }, value: 30 },
    { match: { tier: { oneOf: ['silver'] }, used: { oneOf: [true] } }, value: 7, from: '2026-06-01' },
    { match: {}, value: 14 },
  ],
}
const compensation: Table = {
  gives: 'number',
  input: { delay: expression('line.delay') },
  rows: [
    { match: { delay: { from: '60', below: '120' } }, value: 25 },
    { match: { delay: { from: '120' } }, value: 50.5 },
    { match: { delay: { oneOf: [0, '0.5'] } }, value: 1 },
  ],
}
const ask = (name: string, customer: Record<string, unknown>, line: Known['line'], now?: string) =>
  world(
    { facts, tables: { returnDays, compensation } },
    { facts: { customer }, ...(line && { line }), ...(now !== undefined && { now }) },
  ).evaluate(name)

describe('the first row that fits gives the value', () => {
  test.each([
    ['gold', false, '2026-03-03T11:00+01:00', '30'],
    ['platinum', true, '2026-07-03T11:00+01:00', '30'],
    ['silver', true, '2026-07-03T11:00+02:00', '7'],
    ['silver', false, '2026-07-03T11:00+02:00', '14'],
    ['none', true, '2026-07-03T11:00+02:00', '14'],
  ])('%s, used %s, at %s: %s days', (tier, used, now, value) => {
    expect(ask('returnDays', { tier }, { used }, now)).toEqual({ known: true, value })
  })

  test('a row holds from the local day it says', () => {
    const at = (now: string) => ask('returnDays', { tier: 'silver' }, { used: true }, now)
    expect(at('2026-05-31T23:59:59.999+02:00')).toEqual({ known: true, value: '14' })
    expect(at('2026-06-01T00:00:00+02:00')).toEqual({ known: true, value: '7' })
  })

  test.each([
    ['59.99', 'No row of the table "compensation" fits delay 59.99.'],
    ['60', '25'],
    ['119.999', '25'],
    ['120', '50.5'],
    ['1e6', '50.5'],
    ['0.50', '1'],
  ])('a delay of %s gives %s', (delay, expected) => {
    const result = ask('compensation', {}, { delay })
    expect(result.known ? result.value : result.fault).toBe(expected)
  })
})

describe('an absent input leaves the answer open, unless it does not matter', () => {
  test('a row before it fits', () =>
    expect(ask('returnDays', { tier: 'gold' }, undefined)).toEqual({ known: true, value: '30' }))
  test('another input rules the row out', () =>
    expect(ask('returnDays', { tier: 'none' }, {}, '2026-07-01T12:00+02:00')).toEqual({
      known: true,
      value: '14',
    }))
  test('the row might fit', () =>
    expect(ask('returnDays', { tier: 'silver' }, {}, '2026-07-01T12:00+02:00')).toEqual({
      known: false,
      missing: ['line.used'],
    }))
  test('nothing is known', () =>
    expect(ask('returnDays', {}, {})).toEqual({ known: false, missing: ['customer.tier'] }))
})

test('bands give what a walk through them gives', () => {
  const band = fc.tuple(
    fc.option(fc.integer({ min: -50, max: 50 })),
    fc.option(fc.integer({ min: -50, max: 50 })),
  )
  fc.assert(
    fc.property(fc.array(band, { maxLength: 6 }), fc.integer({ min: -600, max: 600 }), (bands, tenths) => {
      const rows = bands.map(
        ([from, below], value): TableRow => ({
          match: {
            delay: {
              ...(from !== null && { from: `${from}` }),
              ...(below !== null && { below: `${below}` }),
            },
          },
          value,
        }),
      )
      const first = bands.findIndex(
        ([from, below]) => (from === null || tenths >= from * 10) && (below === null || tenths < below * 10),
      )
      const table: Table = { ...compensation, rows: [...rows, { match: {}, value: -1 }] }
      const { value } = world({ facts, tables: { table } }, { line: { delay: tenths / 10 } })
      expect(value('table')).toBe(String(first))
    }),
  )
})
