import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()

function approved(remedy = 'money-back'): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal', lines: [1] })
  story.does('support', 'decide', { outcome: 'approve', remedy })
  return story
}

describe('withdraw', () => {
  test('ends the case and all that is owed in it', () => {
    const story = approved()
    const { names } = story.does('customer', 'withdraw', { reason: 'I keep it.' })
    expect(names).toEqual(expect.arrayContaining(['withdrawn', 'remedy-given-up']))
    expect(story.case.status).toBe('withdrawn')
    expect([story.owed, story.ready]).toEqual([[], []])
  })

  test('comes too late while goods are on their way', () => {
    const story = approved()
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(saysNo(story.does('customer', 'withdraw'))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['step ship-back: done'],
    })
    expect(story.stateOf('refund')).toBe('running')
  })

  test('comes too late once the matter is settled', () => {
    const story = approved()
    story.does('customer', 'do-step', { step: 'ship-back' })
    story.does('support', 'do-step', { step: 'refund' })
    expect(saysNo(story.does('customer', 'withdraw'))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['case.status: resolved'],
    })
  })

  test('happens once', () => {
    const story = approved()
    story.does('customer', 'withdraw')
    expect(saysNo(story.does('customer', 'withdraw'))).toEqual({
      id: 'case-ended',
      facts: ['case.status: withdrawn'],
    })
  })

  test('is the customer’s, or for our people in the customer’s name', () => {
    expect(saysNo(approved().does('support', 'withdraw'))).toBe('accepted')
    expect(saysNo(approved().does('seller', 'withdraw'))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of customer, staff'],
    })
  })

  test('takes a reason in words', () => {
    expect(saysNo(approved().does('customer', 'withdraw', { reason: 7 }))).toEqual({ id: 'invalid' })
  })
})
