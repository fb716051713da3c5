import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import type { Deadline, Policy } from '../model.ts'
import { policyWith } from '../testing/policy-with.ts'
import { compilePolicy } from './index.ts'

const base = readFileSync(new URL('../golden/base.yaml', import.meta.url), 'utf8')
const lineOf = (text: string) => base.slice(0, base.indexOf(text)).split('\n').length

function compiled(...changes: [string, string][]): Policy {
  const text = changes.reduce((changed, [replaced, by]) => changed.replace(replaced, () => by), base)
  const { policy, diagnostics } = compilePolicy(text, { file: 'policy.yaml', ports })
  expect(diagnostics).toEqual([])
  return policy as Policy
}

const policy = compiled()

test('a compiled policy is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
})

test('regions have their zone and calendars; one that follows the region has its holidays', () => {
  expect(policy.regions.map(({ id, zone, jurisdiction }) => [id, zone.name, jurisdiction])).toEqual([
    ['default', 'Europe/Paris', ['FR']],
    ['belgium', 'Europe/Brussels', ['BE']],
  ])
  const closed = (region: number, calendar: string) => policy.regions[region]?.calendars[calendar]?.closed
  expect(closed(0, 'office')).toContain('2026-07-14')
  expect(closed(1, 'office')).toContain('2026-07-21')
  expect(closed(1, 'office')).not.toContain('2026-07-14')
  expect(closed(1, 'working-days')).toEqual(closed(0, 'working-days'))
  expect(closed(0, 'office')).not.toContain('2026-05-01')
  expect(closed(1, 'statutory')).toContain('2026-07-21')
})

test('an expression knows its source, type, place, and whether it reads the line, through other names too', () => {
  expect(policy.admission[0]?.when).toEqual({
    source: 'now >= returnWindow',
    type: 'boolean',
    path: 'admission[0].when',
    position: { line: lineOf('- when: now >= returnWindow'), column: 11 },
    readsLine: true,
  })
  expect(policy.admission[1]).toMatchObject({ effect: 'redirect', party: 'carrier', clause: 'window' })
  expect(policy.windows.promise?.readsLine).toBe(false)
  expect(policy.let.early?.readsLine).toBe(true)
  expect(policy.costs[0]?.amount).toMatchObject({ source: '9.90', type: 'number' })
})

test('what is left out is filled in', () => {
  const { decide } = policy.obligations
  expect(decide).toMatchObject({
    to: 'customer',
    again: 'ignore',
    survivesEnd: false,
    voidOn: [],
    ifKept: [],
    order: 0,
  })
  expect(decide?.after).toEqual(['opened'])
  expect(policy.requests.return).toMatchObject({
    openedBy: ['customer', 'agent'],
    remedies: ['refund'],
    heads: {},
  })
  expect(policy.teams.support?.role).toBe('agent')
  expect(policy.channelsClause).toBe('hours')
  expect(policy.reviews['second-look']?.askedBy).toEqual(['customer'])
  expect(policy.escalation?.stopsOn).toContain('resolved')
  expect(policy.evidence.box?.required).toBe(true)
  expect(policy.requests.return?.ask.reason?.required).toBe(false)
  expect(policy.documents.letter?.contents.why?.required).toBe(true)
})

test('consequences, reminders and steps are in the order written', () => {
  const { decide } = policy.obligations
  expect(decide?.ifLate).toEqual([
    { do: 'notify', party: 'workshop' },
    { do: 'escalate', to: 'next' },
  ])
  expect(decide?.remind.map(({ at }) => at)).toEqual([
    { before: { fixed: { amount: 1, unit: 'hour' }, text: '1 hour' } },
    { share: 0.5 },
  ])
  expect(policy.remedies.refund?.steps.map(({ id, after }) => [id, after])).toEqual([
    ['send-back', []],
    ['inspect', ['send-back']],
    ['pay', ['send-back', 'inspect']],
  ])
  expect(policy.remedies.refund?.steps[1]?.outcomes).toEqual({
    fine: [],
    bad: [{ do: 'refuse', clause: 'window-closed' }],
  })
})

test('what is asked, and what is declared, is a fact', () => {
  expect(policy.facts.map(({ subject, name, type, asked }) => `${subject}.${name} ${type} ${asked}`)).toEqual(
    [
      'customer.tier text false',
      'line.sealed boolean false',
      'order.weight number false',
      'request.reason text true',
      'line.opened boolean true',
      'line.worn boolean true',
      'case.why text true',
    ],
  )
})

test('rows of tables keep numbers exactly, and bands as texts', () => {
  expect(policy.tables.returnDays?.rows).toEqual([
    { match: { tier: { oneOf: ['gold'] }, weight: { from: '0', below: '20' } }, value: 30 },
    { match: { tier: { oneOf: ['silver', 'gold'] } }, value: 14, from: '2026-06-01' },
    { match: {}, value: 7 },
  ])
})

test('a message is a text with expressions in it', () => {
  const [before, number, after] = policy.messages.received?.body.en ?? []
  expect([before, after]).toEqual(['Order ', ' is here.'])
  expect(number).toMatchObject({ source: 'order.number', path: 'messages.received.body.en' })
  const braces = compiled(['"Order {order.number} is', `"A {{brace}} and {'}' + order.number} are`])
  expect(
    braces.messages.received?.body.en?.map((part) => (typeof part === 'string' ? part : part.source)),
  ).toEqual(['A {brace} and ', "'}' + order.number", ' are here.'])
})

const promise = 'until: 14:00 on the day of order.deliveredAt'
const deadlineOf = (text: string): Deadline | undefined => compiled([promise, text]).windows.promise?.deadline

test.each<[string, object]>([
  ['until: 12:00 on the day after order.paidAt', { kind: 'wall-clock', time: '12:00', plusDays: 1 }],
  ['until: 12:00 on the day before order.paidAt', { kind: 'wall-clock', time: '12:00', plusDays: -1 }],
  ['until: the end of the day of order.paidAt', { kind: 'end-of-day', plusDays: 0 }],
  ['until: 5 days before order.paidAt', { kind: 'before', period: { text: '5 days' } }],
  [
    'until: 5 days on office after order.paidAt',
    { kind: 'within', period: { fixed: { calendar: 'office' } } },
  ],
  ['until: case.openedAt', { kind: 'instant', at: { source: 'case.openedAt' } }],
  [`until: 'after(order.paidAt, "3 days")'`, { kind: 'instant' }],
  [
    'earliest: [ returnWindow, { from: order.paidAt, within: 1 year } ]',
    { kind: 'earliest', of: [{ kind: 'instant' }, { kind: 'within' }] },
  ],
  [
    'until: order.paidAt, not-before: 14:00 on the day after order.placedAt, at-latest: 5 days before order.shippedAt',
    {
      notBefore: { source: 'at(endOfDay(order.placedAt), "14:00")' },
      atLatest: { source: 'before(order.shippedAt, "5 days")' },
    },
  ],
])('%s', (text, expected) => {
  expect(deadlineOf(text)).toMatchObject(expected)
})

test('a period may be computed', () => {
  expect(policy.windows.returnWindow?.deadline).toMatchObject({
    kind: 'within',
    period: {
      amount: { source: 'returnDays', type: 'integer', readsLine: false },
      unit: 'day',
      text: '{returnDays} days',
    },
    extend: [{ by: { fixed: { amount: 30, unit: 'day' } } }],
  })
})

test('named things and rules know where they stand', () => {
  expect(policy.positions['obligations.decide']).toEqual({ line: lineOf('  decide:'), column: 3 })
  expect(policy.positions['admission[1]']?.line).toBe(lineOf('  - when: line.sealed'))
  expect(policy.positions['remedies.refund.steps.pay']?.line).toBe(lineOf('      - pay:'))
})

test('a missing translation is a warning, and the policy is there', () => {
  const text = base.replace(', fr: Retours de bouilloires', '')
  const { policy, diagnostics } = compilePolicy(text, { file: 'policy.yaml', ports })
  expect(policy?.title).toEqual({ en: 'Returns of kettles' })
  expect(diagnostics.map(({ id, severity }) => [id, severity])).toEqual([['missing-translation', 'warning']])
})

test('in a policy of one language a clause may be the sentence alone', () => {
  const clauses = policyWith({ clauses: { 'rule-evidence': 'Tell us what is wrong.' } }).clauses
  expect(clauses['rule-evidence']).toMatchObject({
    text: { en: 'Tell us what is wrong.' },
    noExceptions: false,
  })
})
