import type { Policy } from '@redress/engine'
import type { CaseEvent } from '@redress/server/api'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../words/words.tsx'
import { groupEvents } from './group-events.ts'
import { namesOf } from './names.ts'
import { tellEvent } from './tell-event.ts'
import { en } from './words/en.ts'

const policy = {
  money: { currency: 'EUR' },
  teams: { support: { title: { en: 'Support' } } },
  parties: {},
  facts: [],
  requests: { weight: { title: { en: 'The weight is short' }, ask: {}, heads: {}, evidence: {} } },
  actions: {},
  remedies: { 'credit-note': { title: { en: 'Credit note' }, steps: [{ id: 'make-credit-note', ask: {} }] } },
  documents: {},
  obligations: { decide: { title: { en: 'Decide on the claim' }, does: ['decide'] } },
  reviews: {},
  evidence: {},
  clauses: { 'claim-deadline': { text: { en: 'Before noon.' } } },
} as unknown as Policy
const names = namesOf(
  policy,
  { kind: 'weight', lines: [{ id: '1', title: 'Brown crab' }] },
  {
    language: 'en',
    parties: { customer: 'Customer' },
    people: new Map([['p1', 'Lotte Maas']]),
    wholeCase: 'The whole case',
    movingUp: (level) => en['timeline.moving-up']?.replace('{level}', String(level)) ?? '',
  },
)
const words = wordsOf('en', en)
const event = (version: number, type: string, data: object, at = '2026-03-03T12:00:00+01:00'): CaseEvent => ({
  version,
  type,
  at,
  by: { party: 'support', id: 'p1' },
  data: { ...data },
})
const told = (type: string, data: object) => tellEvent(event(1, type, data), words, names)

describe('what happened, in words', () => {
  test('who did it, and for whom they acted', () => {
    expect(told('acknowledged', {}).by).toBe('Lotte Maas, Support')
    const system = { ...event(1, 'admitted', { verdicts: [] }), by: { party: 'system' } }
    expect(tellEvent(system, words, names).by).toBeUndefined()
  })
  test('the clock of the ladder has a name among people', () => {
    expect(told('obligation-kept', { name: 'escalation:2' }).headline).toBe('Kept: moving up to level 2')
  })
  test('what was decided for which product, for how much, under which clause', () => {
    const decision = { outcome: 'approved', clause: 'claim-deadline', remedy: 'credit-note', amount: '9.8' }
    expect(told('decided', { lines: [{ id: '1', decision }], reason: 'Agreed.' })).toMatchObject({
      headline: 'Approved',
      details: ['Brown crab: Credit note, €9.80', '“Agreed.”'],
      clauses: ['claim-deadline'],
      tone: 'good',
    })
  })
  test('approved in part', () => {
    const line = (id: string, outcome: string) => ({ id, decision: { outcome, clause: 'claim-deadline' } })
    expect(told('decided', { lines: [line('1', 'approved'), line('2', 'rejected')] }).headline).toBe(
      'Decided in part',
    )
  })
  test('a promise with the instant at which it is due, on the clock of the case', () => {
    const obligation = { name: 'decide', owes: 'support', due: Date.parse('2026-03-03T17:30:00Z') }
    expect(told('obligation-raised', { obligation }).headline).toMatch(
      /^Promised by Support: Decide on the claim, until Mar 3, 2026, 6:30\sPM( · .*)?$/,
    )
  })
  test('an event that this page does not know is still told', () => {
    expect(told('something-new', { note: 'x' }).headline).toBe('something-new')
  })
})

test('what one command brought about stands together; what followed by itself, apart', () => {
  const all = [
    event(1, 'opened', { kind: 'weight' }),
    event(2, 'status-changed', { status: 'received' }),
    event(3, 'acknowledged', {}, '2026-03-03T13:00:00+01:00'),
  ].map((each) => tellEvent(each, words, names))
  const groups = groupEvents(all)
  expect(groups.map(({ main, minor }) => [main.length, minor.length])).toEqual([
    [1, 1],
    [1, 0],
  ])
})
