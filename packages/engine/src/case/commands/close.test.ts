import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()

function opened(kind = 'withdrawal'): Story {
  const story = new Story(policy)
  story.opens({
    kind,
    lines: [1],
    ...(kind === 'defect'
      ? { answers: { fault: 'x' }, evidence: [{ kind: 'picture', media: 'photo' }] }
      : {}),
  })
  return story
}

/** Both put a matter away, and neither while something is under way. */
describe.each(['close', 'resolve'])('%s', (what) => {
  test('not while a remedy is under way', () => {
    const story = opened()
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    expect(saysNo(story.does('support', what))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['remedy money-back: under way'],
    })
  })

  test('not while the customer has yet to choose', () => {
    const story = opened('defect')
    story.does('support', 'decide', { outcome: 'approve' })
    expect(saysNo(story.does('support', what))).toEqual({
      id: 'not-now',
      clause: 'rule-guarantee',
      facts: ['offered: money-back,swap'],
    })
  })

  test('not while it is under review', () => {
    const story = opened()
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
    story.does('customer', 'request-review', { review: 'second-look' })
    expect(saysNo(story.does('support', what))).toEqual({
      id: 'not-now',
      clause: 'second',
      facts: ['review second-look: open'],
    })
  })

  test('not by the customer', () => {
    expect(saysNo(opened().does('customer', what))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })
})

describe('close', () => {
  test('puts away what was answered, and ends it', () => {
    const story = opened()
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
    story.does('support', 'close', { reason: 'Answered.' })
    expect(story.case.status).toBe('closed')
    expect(story.owed).toEqual([])
  })

  test('not before there is an answer', () => {
    expect(saysNo(opened().does('support', 'close'))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['case.status: received'],
      needs: ['case.status: one of resolved, rejected, referred, approved'],
    })
  })
})
