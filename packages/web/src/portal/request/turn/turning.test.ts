import type { CaseView } from '@redress/server/api'
import { describe, expect, test } from 'vitest'
import { offeredFor, pressed, startOf, turningOf } from './turning.ts'

const verdict = (line: string, outcome: 'admitted' | 'refused') => ({ line, outcome, clause: 'c', rule: 'r' })
const becoming = (kind: string, ...lines: ReturnType<typeof verdict>[]) => ({
  ...{ kind, title: kind, clause: 'c', lines },
  allowed: lines.some(({ outcome }) => outcome === 'admitted'),
})
const line = (id: string, told: Record<string, unknown> = {}) => ({ id, told, answers: [], offers: [] })
const view = (more: Partial<CaseView> = {}) =>
  ({
    ...{ number: 'R7K', version: 5, kind: 'question', policy: { currency: 'EUR' }, clauses: { c: 'Text.' } },
    request: { description: 'It is late.', callBack: true },
    lines: [line('2', { usage: 'new' })],
    actions: [
      { do: 'withdraw', allowed: true },
      {
        ...{ do: 'change-kind', allowed: true },
        kinds: [
          becoming('refund', verdict('2', 'admitted'), verdict('1', 'refused')),
          becoming('exchange', verdict('2', 'refused'), verdict('1', 'admitted')),
          becoming('delay', verdict('*', 'admitted')),
        ],
      },
    ],
    ...more,
  }) as unknown as CaseView
const lines = { about: 'lines' as const, heads: [] }

describe('what a case can become', () => {
  test('is told for the form line by line, in the words of the case', () => {
    const { items, clauses, currency } = offeredFor(view())
    expect(items.map(({ kind, line: of, outcome }) => `${kind} ${of} ${outcome}`)).toEqual([
      'refund 2 admitted',
      'refund 1 refused',
      'exchange 2 refused',
      'exchange 1 admitted',
      'delay * admitted',
    ])
    expect({ clauses, currency }).toEqual({ clauses: { c: 'Text.' }, currency: 'EUR' })
  })

  test('is nothing where the case leads nowhere', () => {
    const { actions: _, ...none } = view()
    expect(turningOf(none as CaseView)).toBeUndefined()
    expect(offeredFor(none as CaseView).items).toEqual([])
  })
})

describe('what the form begins with', () => {
  test('is what was told in the case, with the version that was seen', () => {
    expect(startOf(view(), 'refund', lines)).toEqual({
      ...{ kind: 'refund', about: 'lines', lines: ['2'], heads: [], description: 'It is late.' },
      answers: { callBack: true },
      perLine: { 2: { usage: 'new' } },
      turned: { case: 'R7K', version: 5, key: expect.any(String) },
    })
  })

  test('leaves a line behind that is shut for the other kind, and takes the only one that is open', () => {
    expect(startOf(view(), 'exchange', lines).lines).toEqual(['1'])
  })

  test('takes answers about the whole case as answers to the request', () => {
    const whole = view({ lines: [line('*', { measured: '9' })] })
    expect(startOf(whole, 'delay', { about: 'order', heads: [] })).toMatchObject({
      answers: { measured: '9', callBack: true },
      lines: [],
    })
  })

  test('takes heads of claim that the other kind knows as well', () => {
    const claimed = view({ lines: [line('hotel', { paid: '90' }), line('taxi')] })
    const heads = [{ name: 'hotel', title: 'Hotel', fields: [] }]
    expect(startOf(claimed, 'delay', { about: 'heads', heads }).heads).toEqual(['hotel'])
  })
})

test('each press is a wish of its own', () => {
  expect(pressed(view()).key).not.toBe(pressed(view()).key)
})
