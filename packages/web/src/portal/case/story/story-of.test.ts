import type { CaseEvent, CaseView } from '@redress/server/api'
import { expect, test } from 'vitest'
import { storyOf } from './story-of.ts'

const writes = {
  money: (amount: string) => `${amount} €`,
  when: (_: string, instant: number) => new Date(instant).toISOString(),
  due: (iso: string) => iso,
}
const event = (version: number, type: string, at: string, party: string, data: object): CaseEvent =>
  ({ version, type, at, by: { party }, data }) as CaseEvent
const promise = (id: string, more: object) => ({
  id,
  name: id,
  title: id,
  source: 'obligation',
  owes: 'company',
  owesTitle: 'Support',
  to: 'customer',
  does: [id],
  yours: false,
  open: true,
  state: 'running',
  raisedAt: '2026-03-03T09:00:00+01:00',
  ...more,
})
const view = (more: object) =>
  ({
    kind: 'weight',
    kindTitle: 'Too little weight',
    lines: [{ id: '1', title: 'Crabs', offers: [] }],
    remedies: [
      { run: 'r1', remedy: 'refund', title: 'Refund', line: '1', steps: [{ step: 'pay', title: 'refund' }] },
    ],
    missing: [],
    costs: [],
    reviews: [],
    outsideBodies: [],
    promises: [],
    timeline: [],
    ...more,
  }) as unknown as CaseView

test('what follows by itself at the same instant is told with what it follows from', () => {
  const at = '2026-03-03T09:00:00+01:00'
  const { past } = storyOf(
    view({
      timeline: [
        event(1, 'opened', at, 'customer', {
          kind: 'weight',
          kindTitle: 'Too little weight',
          request: { description: 'Light.' },
          evidence: [{}, {}],
        }),
        event(2, 'admitted', at, 'company', { verdicts: [{ outcome: 'admitted', clause: 'kinds' }] }),
        event(3, 'status-changed', at, 'customer', { status: 'received' }),
      ],
    }),
    'customer',
    writes,
  )
  expect(past).toHaveLength(1)
  expect(past[0]).toMatchObject({
    head: { key: 'case.story.opened', values: { who: 'you', kind: 'Too little weight' } },
    details: [{ key: 'case.story.files', values: { count: 2 } }, { key: 'case.story.admitted' }],
    quotes: ['Light.'],
    clauses: ['kinds'],
  })
})

test('a case that became another kind was asked for by the name of the first', () => {
  const at = '2026-03-03T09:00:00+01:00'
  const timeline = [
    event(1, 'opened', at, 'customer', { kind: 'question', kindTitle: 'A question' }),
    event(9, 'kind-changed', at, 'customer', { kind: 'weight', kindTitle: 'Too little weight' }),
  ]
  const { past } = storyOf(view({ timeline }), 'customer', writes)
  expect(past.map(({ head }) => head.values?.kind)).toEqual(['A question', 'Too little weight'])
})

test('the same event is told to a seller as somebody else’s', () => {
  const opened = event(1, 'opened', '2026-03-03T09:00:00+01:00', 'customer', { kind: 'weight' })
  const { past } = storyOf(view({ timeline: [opened] }), 'seller', writes)
  expect(past[0]?.head.values).toMatchObject({ who: 'customer' })
})

test('a promise that was kept is told where it was kept', () => {
  const at = '2026-03-03T10:00:00+01:00'
  const decided = event(4, 'decided', at, 'company', {
    lines: [{ id: '1', decision: { outcome: 'approved', clause: 'c', remedy: 'refund' } }],
    reason: 'You are right.',
  })
  const { past } = storyOf(
    view({
      timeline: [decided],
      promises: [
        promise('decide', { state: 'kept', open: false, settledAt: at, due: '2026-03-03T13:00:00+01:00' }),
        promise('send', {
          state: 'kept',
          open: false,
          yours: true,
          settledAt: at,
          due: '2026-03-03T14:00:00+01:00',
        }),
      ],
    }),
    'customer',
    writes,
  )
  expect(past[0]).toMatchObject({
    tone: 'good',
    quotes: ['You are right.'],
    details: [
      { key: 'case.story.decided-yes', values: { line: 'Crabs', remedy: 'Refund' } },
      { key: 'case.story.kept', values: { what: 'decide', due: '2026-03-03T13:00:00+01:00' } },
    ],
  })
})

test('what comes next: the soonest first, what has no date last, the clocks of the ladder not at all', () => {
  const { coming } = storyOf(
    view({
      promises: [
        promise('someday', {}),
        promise('later', { due: '2026-03-05T00:00:00+01:00' }),
        promise('late', { due: '2026-03-01T00:00:00+01:00', state: 'late' }),
        promise('yours', { due: '2026-03-04T00:00:00+01:00', owes: 'customer', yours: true }),
        promise('carrier', {
          due: '2026-03-06T00:00:00+01:00',
          owes: 'dhl',
          owesTitle: 'The carrier',
          state: 'paused',
        }),
        promise('level', { source: 'escalation', due: '2026-03-02T00:00:00+01:00' }),
        promise('done', { open: false, state: 'kept' }),
      ],
    }),
    'customer',
    writes,
  )
  expect(coming.map(({ id, by, state }) => [id, by, state])).toEqual([
    ['late', 'company', 'late'],
    ['yours', 'customer', 'running'],
    ['later', 'company', 'running'],
    ['carrier', 'The carrier', 'paused'],
    ['someday', 'company', 'running'],
  ])
})

test('what happened inside the house, and has no name for its reader, is not told', () => {
  const timeline = [
    event(5, 'performed', '2026-03-03T10:00:00+01:00', 'company', { action: 'report-to-manager' }),
    event(6, 'step-ready', '2026-03-03T10:00:00+01:00', 'company', { run: 'r1', step: 'pay', line: '1' }),
  ]
  expect(storyOf(view({ timeline }), 'customer', writes).past).toEqual([])
})
