import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()

function offered(decision: Record<string, unknown> = {}): Story {
  const story = new Story(policy)
  story.opens({ kind: 'defect', answers: { fault: 'x' }, evidence: [{ kind: 'picture', media: 'photo' }] })
  story.does('support', 'decide', { outcome: 'approve', ...decision })
  return story
}

describe('choose-remedy', () => {
  test('begins the remedy that the customer chose, line by line', () => {
    const story = offered()
    story.does('customer', 'choose-remedy', { remedy: 'money-back', lines: [1] })
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved' })
    expect(story.ready).toEqual(['ship-back 1'])
    story.does('customer', 'choose-remedy', { remedy: 'swap' })
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved swap' })
  })

  test('takes the amount that was set with the offer', () => {
    const story = offered({ offer: ['money-back'], amount: 30, lines: [1] })
    story.does('customer', 'choose-remedy', { remedy: 'money-back' })
    expect(story.lines[1]).toBe('approved money-back 30.00')
  })

  test('declined, the matter is open again', () => {
    const story = offered()
    story.does('customer', 'choose-remedy', { decline: true, lines: [1] })
    expect(story.case.status).toBe('approved')
    story.does('customer', 'choose-remedy', { decline: true })
    expect(story.case.status).toBe('under-investigation')
    expect(story.lines).toEqual({ 1: 'admitted', 2: 'admitted' })
  })

  test('does not open what has been shut since', () => {
    const story = offered()
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    expect(saysNo(story.does('customer', 'choose-remedy', { remedy: 'swap' }))).toMatchObject({
      id: 'suspended',
      clause: 'dispute',
      facts: ['order.payment.dispute: open'],
    })
  })

  test('chooses once', () => {
    const story = offered()
    story.does('customer', 'choose-remedy', { remedy: 'swap' })
    expect(saysNo(story.does('customer', 'choose-remedy', { remedy: 'money-back' }))).toEqual({
      id: 'not-now',
      clause: 'rule-guarantee',
    })
  })

  test('is the customer’s, or for our people in the customer’s name', () => {
    expect(saysNo(offered().does('seller', 'choose-remedy', { remedy: 'swap' }))).toMatchObject({
      id: 'not-permitted',
    })
    expect(saysNo(offered().does('support', 'choose-remedy', { remedy: 'swap' }))).toBe('accepted')
  })

  test.each([{}, { remedy: 7 }, { decline: 'yes' }, { remedy: 'swap', lines: [3] }])(
    'refuses %j',
    (withThis) => {
      expect(saysNo(offered().does('customer', 'choose-remedy', withThis))).toEqual({ id: 'invalid' })
    },
  )

  test('is among what was offered, else it says what shuts it, or what there is', () => {
    const story = offered({ offer: ['money-back', 'voucher'], lines: [1] })
    expect(saysNo(story.does('customer', 'choose-remedy', { remedy: 'swap' }))).toEqual({
      id: 'not-offered',
      clause: 'rule-guarantee',
      facts: ['offered for line 1: money-back,voucher'],
      needs: ['remedy: one of money-back, voucher'],
    })
    const shut = shop('remedies: { voucher: { offered: [ { when: line.price > 60, refuse: late } ] } }')
    const other = new Story(shut)
    other.opens({ kind: 'defect', answers: { fault: 'x' }, evidence: [{ kind: 'picture', media: 'photo' }] })
    other.does('support', 'decide', { outcome: 'approve' })
    expect(saysNo(other.does('customer', 'choose-remedy', { remedy: 'voucher' }))).toMatchObject({
      id: 'not-offered',
      clause: 'late',
      facts: ['line.price: 100'],
      needs: ['line.price: at most 60'],
    })
  })

  test('is owed no longer once the matter is resolved with nothing to choose', () => {
    const owed = shop(
      'obligations: { choose: { owes: customer, does: choose-remedy, after: opened, clause: rule-answer } }',
    )
    const story = new Story(owed)
    story.opens({ kind: 'withdrawal' })
    story.does('support', 'resolve')
    expect(story.stateOf('choose')).toBe('void')
  })
})
