import { describe, expect, test } from 'vitest'
import { longestCases } from '../reading/longest-case.ts'
import { lintWith, policyWith, told } from '../testing/policy-with.ts'

const decide = (more: object) => ({
  owes: 'support',
  does: 'decide',
  after: 'opened',
  clause: 'rule-answer',
  ...more,
})

describe('promise-in-closed-hours', () => {
  const office = (within: string) => ({
    calendars: { office: { hours: { 'mon-fri': '08:00-18:00' } } },
    teams: { support: { calendar: 'office' } },
    obligations: { answer: { within }, reply: decide({ does: 'acknowledge', within: '6 days' }) },
  })
  test.each([
    ['48 hours', ['warning promise-in-closed-hours teams.support']],
    ['61 hours', ['warning promise-in-closed-hours teams.support']],
    ['62 hours', ['warning promise-in-closed-hours teams.support']],
    ['64 hours', []],
    ['2 days', ['warning promise-in-closed-hours teams.support']],
    ['3 days', []],
    ['20 hours on office', []],
  ])('%s, from a team away from Friday 18:00 to Monday 08:00', (within, expected) => {
    expect(told(lintWith(office(within)))).toEqual(expected)
  })

  test('says how long and when', () => {
    const [finding] = lintWith(office('48 hours'))
    expect(finding?.message).toMatch(/"support" promises 48 hours \(answer\).*63 hours from 2026-10-23 18:00/)
  })
})

describe('promises-contradict', () => {
  test('one thing owed by two times', () => {
    const twice = { obligations: { answer: { within: '5 days' }, sooner: decide({ within: '2 days' }) } }
    expect(told(lintWith(twice))).toEqual(['warning promises-contradict obligations.sooner'])
  })

  test('not for different kinds, conditions or things', () => {
    const other = (more: object) => ({
      obligations: { answer: { for: ['defect'] }, sooner: decide({ within: '2 days', ...more }) },
    })
    expect(told(lintWith(other({ for: ['withdrawal'] })))).toEqual([])
    expect(told(lintWith(other({ when: 'order.total > 100' })))).toEqual([])
    const another = told(lintWith(other({ does: 'acknowledge' })))
    expect(another.filter((line) => line.includes('promises-contradict'))).toEqual([])
  })
})

describe('promise-shorter-than-its-wait', () => {
  const acknowledged = (within: string) => ({
    actions: { decide: { when: 'happened("acknowledged")', clause: 'rule-answer' } },
    obligations: { answer: { within: '5 days' }, reply: decide({ does: 'acknowledge', within }) },
  })
  test.each([
    ['4 days', []],
    ['5 days', []],
    ['6 days', ['warning promise-shorter-than-its-wait obligations.answer']],
  ])('a decision in 5 days that waits for an acknowledgement in %s', (within, expected) => {
    expect(told(lintWith(acknowledged(within)))).toEqual(expected)
  })
})

describe('case-longer-than-promised', () => {
  const settled = (within: string) => ({ obligations: { settle: decide({ does: 'resolve', within }) } })
  test('the longest way through a case', () => {
    const [longest] = longestCases(policyWith()).toSorted((one, other) => other.days - one.days)
    expect(longest).toMatchObject({ kind: 'defect', remedy: 'mend', unlimited: false })
    expect(longest?.parts.map(({ name }) => name)).toEqual(['answer', 'ship-back', 'repair'])
    expect(longest?.days).toBeGreaterThanOrEqual(14 + 30 + 7)
  })

  test('beside what is promised', () => {
    expect(told(lintWith(settled('30 days')))).toEqual([
      'warning case-longer-than-promised obligations.settle',
    ])
    expect(told(lintWith(settled('60 days')))).toEqual([])
  })
})
