import type { QueuedCase } from '@redress/server/api'
import { expect, test } from 'vitest'
import { toggled } from './selection.ts'

const rowAt = (index: number) => (index < 10 ? ({ id: `case-${index}` } as QueuedCase) : undefined)
const ids = (selected: ReadonlyMap<string, QueuedCase>) => [...selected.keys()]

test('a row is picked and put back', () => {
  const one = toggled(new Map(), rowAt, 3, undefined)
  expect(ids(one)).toEqual(['case-3'])
  expect(ids(toggled(one, rowAt, 3, undefined))).toEqual([])
})

test('with shift all rows between are picked, in both directions, those picked before staying', () => {
  const one = toggled(new Map(), rowAt, 7, undefined)
  expect(ids(toggled(one, rowAt, 5, 7))).toEqual(['case-7', 'case-5', 'case-6'])
  expect(ids(toggled(one, rowAt, 9, 7))).toEqual(['case-7', 'case-8', 'case-9'])
})

test('rows that are not fetched are passed over', () => {
  expect(ids(toggled(new Map(), rowAt, 12, undefined))).toEqual([])
  expect(ids(toggled(new Map(), (index) => (index === 4 ? undefined : rowAt(index)), 5, 3))).toEqual([
    'case-3',
    'case-5',
  ])
})
