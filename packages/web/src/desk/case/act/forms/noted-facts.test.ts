import { expect, test } from 'vitest'
import { partsOf } from './noted-facts.ts'

test('facts are told by what they are of', () => {
  expect(
    partsOf([
      { fact: 'order.deliveredAt', value: '2026-03-03T12:00:00+01:00' },
      { fact: 'line.live', line: '1', value: false },
      { fact: 'line.weight', line: '1', value: '2' },
    ]),
  ).toEqual({
    order: { deliveredAt: '2026-03-03T12:00:00+01:00' },
    lines: [{ id: '1', live: false, weight: '2' }],
  })
})

test('rows that are not finished say nothing', () => {
  expect(
    partsOf([
      {},
      { fact: 'order.paidAt' },
      { fact: 'line.live', value: true },
      { fact: 'case.a', value: '' },
    ]),
  ).toEqual({})
})
