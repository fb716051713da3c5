import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { instant, Story, saysNo } from '../testing/story.ts'

const policy = shop()
const read = { checklist: { read: true } }
const upheld = { outcome: 'upheld', ...read }
const changed = { outcome: 'changed', remedy: 'money-back', ...read }
const reject = { outcome: 'reject', clause: 'rule-guarantee' }
const approve = { outcome: 'approve', remedy: 'money-back' }

function story(...steps: [string, string, Record<string, unknown>?][]): Story {
  const told = new Story(policy)
  told.opens({ kind: 'withdrawal' })
  for (const [by, what, withThis] of steps) {
    const { refusal } = told.does(by, what, withThis)
    if (refusal) throw new Error(refusal.message)
  }
  return told
}
const asked = ['customer', 'request-review', { review: 'second-look' }] as [
  string,
  string,
  Record<string, unknown>,
]

/** Stories that end under review, by the status they came from. */
const before: Record<string, () => Story> = {
  rejected: () => story(['support', 'decide', reject], asked),
  approved: () => story(['support', 'decide', approve], asked),
  resolved: () =>
    story(
      ['support', 'decide', approve],
      ['customer', 'do-step', { step: 'ship-back' }],
      ['support', 'do-step', { step: 'refund' }],
      asked,
    ),
  closed: () => story(['support', 'decide', reject], ['support', 'close'], asked),
  withdrawn: () => story(['support', 'decide', reject], ['customer', 'withdraw'], asked),
  referred: () => story(['support', 'decide', reject], ['customer', 'refer'], asked),
  refused: () => {
    const told = new Story(policy)
    told.now = instant('2026-10-20T10:00:00+02:00')
    told.opens({ kind: 'withdrawal' })
    told.does(...asked)
    return told
  },
}

describe('answer-review', () => {
  test.each(Object.keys(before))('upheld, a case that was %s is so again', (status) => {
    const told = before[status]?.() as Story
    expect(told.case.status).toBe('under-review')
    expect(saysNo(told.does('board', 'answer-review', upheld))).toBe('accepted')
    expect(told.case.status).toBe(status)
  })

  test.each(['rejected', 'closed', 'withdrawn', 'referred', 'refused'])(
    'changed, a case that was %s is approved',
    (status) => {
      const told = before[status]?.() as Story
      expect(saysNo(told.does('board', 'answer-review', changed))).toBe('accepted')
      expect(told.case.status).toBe('approved')
      expect(told.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved money-back 50.00' })
      expect(told.ready).toEqual(['ship-back 1', 'ship-back 2'])
    },
  )

  test('pays nothing twice: what was paid cannot be decided anew', () => {
    expect(saysNo(before.resolved?.().does('board', 'answer-review', changed) ?? {})).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['paid for line 1: 100.00'],
    })
  })

  test('changed without lines, it is about what was not approved', () => {
    const told = story(
      [
        'support',
        'decide',
        {
          lines: [
            { id: 1, ...approve },
            { id: 2, ...reject },
          ],
        },
      ],
      asked,
    )
    told.does('board', 'answer-review', { ...changed, amount: 20 })
    expect(told.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved money-back 20.00' })
  })

  test('changed for some of what was refused, the rest stays refused', () => {
    const told = before.refused?.() as Story
    told.does('board', 'answer-review', { ...changed, lines: [1] })
    expect(told.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'refused' })
    expect(told.case.status).toBe('approved')
  })

  describe('of a case in the midst of it', () => {
    const asks = shop('reviews: { head-look: { of: [line-rejected] } }')
    const inTheMidst = (...between: [string, string, Record<string, unknown>][]) => {
      const told = new Story(asks)
      told.opens({ kind: 'withdrawal' })
      told.does('support', 'decide', { ...reject, lines: [1] })
      for (const each of between) told.does(...each)
      told.does('customer', 'request-review', { review: 'head-look' })
      expect(told.case.status).toBe('under-review')
      return told
    }
    const answered = (told: Story) => {
      told.does('head', 'answer-review', { outcome: 'upheld' })
      return told.case.status
    }

    test('it goes on where it was', () => {
      const told = inTheMidst()
      expect(answered(told)).toBe('received')
      expect(saysNo(told.does('support', 'decide', { ...approve, lines: [2] }))).toBe('accepted')
    })

    test('it waits again, unless what it waited for has come meanwhile', () => {
      const asking: [string, string, Record<string, unknown>] = [
        'support',
        'request-information',
        { ask: 'Which lens?' },
      ]
      expect(answered(inTheMidst(asking))).toBe('awaiting-information')
      const told = inTheMidst(asking)
      told.does('customer', 'provide-information', { description: 'The long one.' })
      expect(answered(told)).toBe('under-investigation')
    })

    test('it is decided when the rest was decided by time', () => {
      const told = inTheMidst()
      told.does('head', 'answer-review', { outcome: 'changed', remedy: 'money-back' })
      expect(told.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved money-back 50.00' })
    })
  })

  test('what happens to the remedy during the review is not forgotten', () => {
    const told = before.approved?.() as Story
    told.does('customer', 'do-step', { step: 'ship-back' })
    told.does('support', 'do-step', { step: 'refund' })
    expect(told.case.status).toBe('under-review')
    told.does('board', 'answer-review', upheld)
    expect(told.case.status).toBe('resolved')
  })

  test('is over when the customer takes the request back', () => {
    const told = before.rejected?.() as Story
    told.does('customer', 'withdraw')
    expect(told.owed).toEqual([])
    expect(saysNo(told.does('board', 'answer-review', upheld))).toEqual({
      id: 'review-not-open',
      clause: 'second',
    })
    expect(told.case.status).toBe('withdrawn')
  })

  test('waits beside an outside body, and does not call the case back from there', () => {
    const told = before.rejected?.() as Story
    told.does('customer', 'refer')
    expect(told.case.status).toBe('referred')
    expect(saysNo(told.does('support', 'close'))).toMatchObject({
      id: 'not-now',
      facts: ['review second-look: open'],
    })
    told.does('board', 'answer-review', upheld)
    expect(told.case.status).toBe('referred')
  })

  test('is for the team that reviews, and no other', () => {
    const told = before.rejected?.() as Story
    for (const by of ['support', 'head'])
      expect(saysNo(told.does(by, 'answer-review', upheld, { overrule: { reason: 'Away.' } }))).toEqual({
        id: 'not-permitted',
        clause: 'second',
        needs: ['by: board'],
      })
  })

  test('needs its checklist, and says which clause asks for it', () => {
    const told = before.rejected?.() as Story
    for (const checklist of [undefined, {}, { read: '' }, { read: '  ' }])
      expect(
        saysNo(
          told.does('board', 'answer-review', { outcome: 'upheld', ...(checklist ? { checklist } : {}) }),
        ),
      ).toEqual({
        id: 'contents-missing',
        clause: 'second',
        missing: ['read'],
      })
  })

  test.each([
    [{ ...upheld, checklist: 'yes' }],
    [{ ...upheld, checklist: { read: true, toString: true } }],
    [{ ...upheld, checklist: { read: {} } }],
    [{ ...read, outcome: 'maybe' }],
    [{ ...upheld, review: 'nothing' }],
    [{ ...changed, remedy: 'gold' }],
    [{ ...changed, lines: [3] }],
    [{ ...changed, decision: 'reject' }],
  ])('refuses %j', (withThis) => {
    const told = before.rejected?.() as Story
    expect(saysNo(told.does('board', 'answer-review', withThis))).toEqual({ id: 'invalid' })
    expect(told.case.lines[0]?.verdict?.outcome).toBe('admitted')
  })
})
