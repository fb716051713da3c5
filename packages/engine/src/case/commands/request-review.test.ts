import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { day, instant, Story, saysNo } from '../testing/story.ts'

const policy = shop()

function decided(outcome: Record<string, unknown> = { outcome: 'reject', clause: 'rule-guarantee' }): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal', lines: [1] })
  story.does('support', 'decide', outcome)
  return story
}
const look = { review: 'second-look' }

describe('request-review', () => {
  test('puts the decision before whoever reviews it, who owes an answer', () => {
    const story = decided()
    story.does('customer', 'request-review', look)
    expect(story.case.status).toBe('under-review')
    expect(story.owed).toEqual(['answer-second-look running'])
  })

  test('reviews a request that was refused', () => {
    const story = new Story(policy)
    story.now = instant('2026-10-20T10:00:00+02:00')
    story.opens({ kind: 'withdrawal' })
    expect(saysNo(story.does('customer', 'request-review', look))).toBe('accepted')
  })

  test('reviews a request that was refused in part, before the rest is decided', () => {
    const story = new Story(shop('admission: [ { when: line.price < 60, refuse: rule-guarantee } ]'))
    story.opens({ kind: 'withdrawal' })
    expect(saysNo(story.does('customer', 'request-review', look))).toBe('accepted')
  })

  test('comes too early while nothing is decided', () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    expect(saysNo(story.does('customer', 'request-review', look))).toEqual({
      id: 'review-not-open',
      clause: 'second',
    })
  })

  test('runs beside another review, each once for a decision', () => {
    const story = decided()
    story.does('customer', 'request-review', look)
    expect(saysNo(story.does('customer', 'request-review', { review: 'head-look' }))).toBe('accepted')
    expect(story.owed).toEqual(['answer-second-look running', 'answer-head-look running'])
    expect(saysNo(story.does('customer', 'request-review', look))).toEqual({
      id: 'review-not-open',
      clause: 'second',
      facts: ['case.status: under-review'],
    })
    story.does('head', 'answer-review', { review: 'head-look', outcome: 'upheld' })
    expect(story.case.status).toBe('under-review')
    story.does('board', 'answer-review', { outcome: 'upheld', checklist: { read: true } })
    expect(story.case.status).toBe('rejected')
    expect(saysNo(story.does('customer', 'request-review', look))).toEqual({
      id: 'review-not-open',
      clause: 'second',
    })
  })

  test.each([
    ['2026-11-04T23:59:59+01:00', 'accepted'],
    ['2026-11-05T00:00:00+01:00', 'review-not-open'],
    ['2026-11-05T00:00:01+01:00', 'review-not-open'],
  ])('asked at %s it is %s', (at, id) => {
    const story = decided()
    story.now = instant(at)
    const no = saysNo(story.does('customer', 'request-review', look))
    if (id === 'accepted') expect(no).toBe('accepted')
    else
      expect(no).toMatchObject({
        id,
        clause: 'second',
        facts: [`now: ${at}`, 'reviews.second-look.ask-within: 2026-11-05T00:00:00+01:00'],
        overrulable: true,
      })
  })

  test('can be let in late by a manager, which is marked', () => {
    const story = decided()
    story.now += 60 * day
    const overrule = { reason: 'The letter went astray.' }
    expect(saysNo(story.does('head', 'request-review', look, { overrule }))).toBe('accepted')
    expect(story.case.overruled).toMatchObject([{ refusal: 'review-not-open', clause: 'second' }])
  })

  test('is for those who may ask for it', () => {
    expect(saysNo(decided().does('seller', 'request-review', look))).toEqual({
      id: 'not-permitted',
      clause: 'second',
      needs: ['by: one of customer'],
    })
    expect(saysNo(decided().does('support', 'request-review', look))).toBe('accepted')
  })

  test('is one that the policy has', () => {
    expect(saysNo(decided().does('customer', 'request-review', { review: 'toString' }))).toEqual({
      id: 'invalid',
    })
  })
})
