import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()

function opened(): Story {
  const story = new Story(policy)
  story.opens({
    kind: 'defect',
    lines: [1],
    answers: { fault: 'x' },
    evidence: [{ kind: 'picture', media: 'photo' }],
  })
  return story
}

describe('request-information', () => {
  test('asks in a sentence, and the case waits for the answer', () => {
    const story = opened()
    story.does('support', 'request-information', { ask: 'Since when?' })
    expect(story.case).toMatchObject({
      status: 'awaiting-information',
      missing: [{ what: 'answer', name: 'answer' }],
    })
    story.does('customer', 'provide-information', { description: 'Since Monday.' })
    expect(story.case).toMatchObject({ status: 'received', missing: [] })
  })

  test('asks for further evidence, which must be that evidence', () => {
    const story = opened()
    story.does('support', 'request-information', { evidence: 'picture' })
    expect(story.case.missing).toEqual([{ what: 'answer', name: 'picture' }])
    story.does('customer', 'provide-information', { description: 'I have none.' })
    expect(story.case.status).toBe('awaiting-information')
    story.does('customer', 'provide-information', { evidence: [{ kind: 'picture', media: 'photo' }] })
    expect(story.case.status).toBe('received')
  })

  test('does not hold a decision up: our people can decide without the answer', () => {
    const story = opened()
    story.does('support', 'request-information', { ask: 'Since when?' })
    expect(saysNo(story.does('support', 'decide', { outcome: 'approve', remedy: 'mend' }))).toBe('accepted')
  })

  test.each([
    {},
    { ask: ' ' },
    { ask: 7 },
    { evidence: ['scale'] },
    { evidence: [7] },
    { evidence: [undefined] },
    { evidence: {} },
  ])('refuses %j', (withThis) =>
    expect(saysNo(opened().does('support', 'request-information', withThis))).toEqual({ id: 'invalid' }),
  )

  test('is not the customer’s', () => {
    expect(saysNo(opened().does('customer', 'request-information', { ask: 'When?' }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })
})
