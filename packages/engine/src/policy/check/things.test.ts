import { describe, expect, test } from 'vitest'
import { lintWith, told } from '../testing/policy-with.ts'

test('clause-not-enforced, unless it says why', () => {
  const clause = (more: object) => told(lintWith({ clauses: { spare: { en: 'We are kind.', ...more } } }))
  expect(clause({})).toEqual(['warning clause-not-enforced clauses.spare'])
  expect(clause({ information: 'A manner, not a rule.' })).toEqual([])
})

describe('obligations', () => {
  const owed = (more: object) =>
    told(
      lintWith({
        obligations: { extra: { owes: 'support', does: 'acknowledge', clause: 'rule-answer', ...more } },
      }),
    )
  test('obligation-never-arises', () => {
    const never = ['error obligation-never-arises obligations.extra']
    expect(owed({ after: 'review-requested' })).toEqual(never)
    expect(owed({ after: 'escalated' })).toEqual(never)
    expect(owed({ after: ['escalated', 'opened'] })).toEqual([])
    expect(owed({ after: 'repair' })).toEqual([])
    expect(owed({ after: 'opened', when: 'customer.kind == "consumer" && false' })).toEqual(never)
  })

  test('obligation-never-kept', () => {
    const only = (by: string[]) =>
      told(
        lintWith({
          teams: { desk: { title: { en: 'Desk' }, role: 'returns-desk' } },
          actions: { decide: { by } },
        }),
      )
    expect(only(['desk'])).toEqual(['error obligation-never-kept obligations.answer'])
    expect(only(['desk', 'support'])).toEqual([])
    expect(only(['desk', 'agent'])).toEqual([])
  })
})

test('remedy-never-offered', () => {
  const never = ['error remedy-never-offered remedies.mend']
  expect(told(lintWith({ requests: { defect: { remedies: ['money-back'] } } }))).toEqual(never)
  expect(told(lintWith({ remedies: { mend: { for: ['withdrawal'] } } }))).toEqual(never)
  const offered = [{ refuse: 'rule-guarantee' }, { when: 'order.total > 5', offer: 'rule-guarantee' }]
  expect(told(lintWith({ remedies: { mend: { offered } } }))).toContain(never[0])
  const begunBy = (effect: object) =>
    told(
      lintWith({
        requests: { defect: { remedies: ['money-back'] } },
        obligations: { answer: { 'if-late': [effect] } },
      }),
    )
  expect(begunBy({ notify: 'support' })).toEqual(never)
  expect(begunBy({ grant: 'mend' })).toEqual([])
  expect(begunBy({ approve: 'rule-answer', remedy: 'mend' })).toEqual([])
  expect(begunBy({ compensate: { amount: '5', remedy: 'mend', clause: 'rule-answer' } })).toEqual([])
})

describe('consequences and levels', () => {
  const late = (consequence: object, more: object = {}) =>
    told(lintWith({ obligations: { answer: { 'if-late': [consequence] } }, ...more }))
  const levels = (...afters: (string | undefined)[]) => ({
    escalation: {
      levels: afters.map((after) => ({
        team: 'support',
        clause: 'rule-answer',
        ...(after ? { after } : {}),
      })),
    },
  })
  test('nothing-to-escalate', () => {
    const nothing = ['error nothing-to-escalate obligations.answer']
    expect(late({ escalate: 'next' })).toEqual(nothing)
    expect(late({ escalate: 'next' }, levels(undefined, '24 hours'))).toEqual([])
  })

  test('levels-out-of-order', () => {
    expect(told(lintWith(levels(undefined, '24 hours', '48 hours')))).toEqual([])
    expect(told(lintWith(levels(undefined, '48 hours', '48 hours')))).toEqual([
      'error levels-out-of-order escalation.levels[2]',
    ])
  })
})

test('without-clause', () => {
  expect(told(lintWith({ obligations: { answer: { clause: undefined } } }))).toContain(
    'warning without-clause obligations.answer',
  )
  const ask = { fault: { type: 'text', required: true, label: { en: 'What?' }, clause: undefined } }
  expect(told(lintWith({ requests: { defect: { ask } } }))).toContain(
    'warning without-clause requests.defect',
  )
})

test('idle-team', () => {
  const board = { title: { en: 'Board' }, role: 'board' }
  expect(told(lintWith({ teams: { board } }))).toEqual(['warning idle-team teams.board'])
  const answer = { 'if-late': [{ notify: 'board' }] }
  expect(told(lintWith({ teams: { board }, obligations: { answer } }))).toEqual([])
})

test('idle-action', () => {
  const wave = (action: object, more: object = {}) =>
    told(lintWith({ actions: { wave: { title: { en: 'Wave' }, ...action } }, ...more }))
  const idle = ['warning idle-action actions.wave']
  expect(wave({})).toEqual(idle)
  expect(wave({ by: ['support'] })).toEqual(idle)
  expect(wave({ status: 'under-investigation' })).toEqual([])
  expect(wave({ ask: { hand: { type: 'text', label: { en: 'Which hand?' } } } })).toEqual([])
  // biome-ignore lint/suspicious/noThenProperty: a word of the language
  const follows = { then: [{ notify: 'support' }] }
  expect(wave(follows)).toEqual([])
  expect(wave({}, { obligations: { answer: { does: ['decide', 'wave'] } } })).toEqual([])
  expect(wave({}, { messages: { waved: { on: 'wave', to: 'customer', body: { en: 'Hello.' } } } })).toEqual(
    [],
  )
  expect(wave({}, { obligations: { answer: { 'if-late': [{ perform: 'wave' }] } } })).toEqual([])
  expect(told(lintWith({ actions: { close: { by: ['support'] } } }))).toEqual([])
})

test('unused', () => {
  const spare = {
    let: { spare: 'order.total > 5' },
    windows: { spareWindow: { from: 'order.paidAt', within: '3 days' } },
    calendars: { spare: { days: 'sat' } },
    messages: { spare: { on: 'referred', to: 'customer', body: { en: 'Goodbye.' } } },
    'outside-bodies': undefined,
  }
  expect(
    told(lintWith({ ...spare, audience: 'business' })).filter((line) => line.includes('unused')),
  ).toEqual([
    'warning unused calendars.spare',
    'warning unused windows.spareWindow',
    'warning unused messages.spare',
    'warning unused let.spare',
  ])
})

test('untitled-step', () => {
  const step = (more: object) => ({
    remedies: {
      mend: {
        steps: [{ 'sniff-at-it': { owes: 'support', within: '3 days', clause: 'rule-guarantee', ...more } }],
      },
    },
  })
  expect(told(lintWith(step({})))).toEqual(['warning untitled-step remedies'])
  expect(told(lintWith(step({ title: { en: 'Looking at it' } })))).toEqual([])
})
