import { describe, expect, test } from 'vitest'
import { lintWith, told } from '../testing/policy-with.ts'

const titled = { title: { en: 'Until' }, clause: 'rule-answer' }
const window = (more: object) => told(lintWith({ windows: { claim: { ...titled, ...more } } }))
const early = ['warning deadline-before-start windows.claim']

describe('deadline-before-start', () => {
  test('noon on the day of receipt, for goods received after noon', () => {
    expect(window({ until: '12:00 on the day of line.deliveredAt' })).toEqual(early)
  })

  test('not on another day, at midnight, or with a care taken', () => {
    expect(window({ until: '12:00 on the day after line.deliveredAt' })).toEqual([])
    expect(window({ until: 'the end of the day of line.deliveredAt' })).toEqual([])
    const noon = '12:00 on the day of line.deliveredAt'
    expect(window({ until: noon, 'not-before': 'after(line.deliveredAt, "2 hours")' })).toEqual([])
    const extend = [{ when: 'hourOf(line.deliveredAt) >= 12', by: '1 day' }]
    expect(window({ until: noon, extend })).toEqual([])
  })

  test('through other windows, unless a choice asks about the day', () => {
    const through = (until: string) =>
      told(
        lintWith({
          windows: {
            noon: { until: '12:00 on the day of line.deliveredAt' },
            nextNoon: { until: '12:00 on the day after line.deliveredAt' },
            claim: { ...titled, until },
          },
        }),
      )
    expect(through('order.total > 5 ? noon : nextNoon')).toEqual(early)
    expect(through('line.deliveredAt < noon ? noon : nextNoon')).toEqual([])
  })

  test('an obligation', () => {
    const until = '14:00 on the day of order.deliveredAt'
    const answer = { obligations: { answer: { within: undefined, until } } }
    expect(told(lintWith(answer))).toEqual(['warning deadline-before-start obligations.answer'])
  })
})

test('a time that is over when it begins', () => {
  const until = (text: string) =>
    told(lintWith({ obligations: { answer: { within: undefined, until: text } } }))
  expect(until('5 days before case.openedAt')).toEqual(['error deadline-past obligations.answer'])
  expect(until('order.placedAt')).toEqual(['error deadline-past obligations.answer'])
  expect(until('5 days after case.openedAt')).toEqual([])
})

describe('no-way-out', () => {
  test('nobody owes a decision', () => {
    const only = { obligations: { answer: { does: 'acknowledge' } } }
    expect(told(lintWith(only))).toEqual(
      expect.arrayContaining(['warning no-way-out requests', 'warning no-way-out obligations']),
    )
  })

  test('of one kind nobody owes a decision by a date', () => {
    const answered = (more: object) =>
      told(lintWith({ obligations: { answer: { for: ['defect'], ...more } } }))
    const withdrawal = ['warning no-way-out requests.withdrawal']
    expect(answered({})).toEqual(withdrawal)
    expect(answered({ for: undefined, when: 'request.kind == "defect"' })).toEqual(withdrawal)
    expect(answered({ for: ['defect', 'withdrawal'] })).toEqual([])
    expect(answered({ for: undefined, when: 'order.total > 100' })).toEqual([])
    const [finding] = lintWith({ obligations: { answer: { for: ['defect'] } } })
    expect(finding?.message).toContain('A case of "withdrawal" can stay "received" for ever')
    const reply = { owes: 'support', does: 'decide', after: 'opened', clause: 'rule-answer' }
    expect(told(lintWith({ obligations: { answer: { for: ['defect'] }, reply } }))).toContain(withdrawal[0])
  })

  test('unless a rule decides such a case as it comes in', () => {
    const judged = (rule: object) =>
      told(
        lintWith({
          obligations: { answer: { for: ['defect'] } },
          judgements: [
            { at: 'admitted', rules: [{ approve: 'rule-withdrawal', remedy: 'money-back', ...rule }] },
          ],
        }),
      )
    expect(judged({ for: ['withdrawal'] })).toEqual([])
    expect(judged({ when: 'request.kind == "withdrawal"' })).toEqual([])
    expect(judged({ for: ['withdrawal'], when: 'order.total < 100' })).toEqual([
      'warning no-way-out requests.withdrawal',
    ])
  })

  test('a case of one kind waits for the customer without an end', () => {
    const complete = {
      owes: 'customer',
      does: 'provide-information',
      after: 'opened',
      within: '14 days',
      clause: 'rule-answer',
      for: ['defect'],
    }
    const asked = (required: boolean | string) => ({
      requests: {
        withdrawal: {
          ask: { why: { type: 'text', required, label: { en: 'Why?' }, clause: 'rule-evidence' } },
        },
      },
      obligations: { answer: { pauses: ['awaiting-information'] }, complete },
    })
    const here = (required: boolean | string) =>
      told(lintWith(asked(required))).filter((line) => line.includes('no-way-out'))
    expect(here(true)).toEqual(['warning no-way-out requests.withdrawal'])
    expect(here('before-sending')).toEqual([])
    expect(here(false)).toEqual([])
  })

  test('the clock of the decision rests while the customer is asked, and nothing else runs', () => {
    const resting = { answer: { pauses: ['awaiting-information'] } }
    expect(told(lintWith({ obligations: resting }))).toEqual(['warning no-way-out obligations'])
    const complete = {
      owes: 'customer',
      does: 'provide-information',
      after: 'opened',
      within: '14 days',
      clause: 'rule-answer',
    }
    expect(told(lintWith({ obligations: { ...resting, complete } }))).toEqual([])
  })

  test("the customer's step without a deadline, and a review without one", () => {
    const steps = [
      { 'ship-back': { owes: 'customer', clause: 'rule-guarantee' } },
      { repair: { owes: 'support', within: '30 days', clause: 'rule-guarantee' } },
    ]
    expect(told(lintWith({ remedies: { mend: { steps } } }))).toEqual([
      'warning no-way-out remedies.mend.steps.ship-back',
    ])
    const review = {
      title: { en: 'Review' },
      by: 'support',
      'asked-by': 'customer',
      of: ['decided'],
      clause: 'rule-answer',
    }
    expect(told(lintWith({ reviews: { second: review } }))).toEqual(['warning no-way-out reviews.second'])
    expect(told(lintWith({ reviews: { second: { ...review, within: '1 week' } } }))).toEqual([])
  })
})
