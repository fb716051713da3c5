import { describe, expect, test } from 'vitest'
import { renderMessage } from '../render-message.ts'
import { shop } from '../testing/shop.ts'
import { monday, Story, saysNo } from '../testing/story.ts'

const policy = shop(`
messages:
  wanted: { on: information-requested, to: customer, clause: rule-evidence, body: { en: 'We still need: {missing("en")}.' } }
`)

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

  test('the letter says what is wanted: the evidence by its title, the question in the words of who asked, until it is answered', () => {
    const story = opened()
    const letter = () => renderMessage(policy, story.case, monday, 'wanted', 'en')?.body
    story.does('support', 'request-information', { evidence: 'picture' })
    expect(letter()).toBe('We still need: A picture.')
    story.does('support', 'request-information', { evidence: 'picture', ask: 'Since when?' })
    expect(letter()).toBe('We still need: A picture, “Since when?”.')
    story.does('customer', 'provide-information', { evidence: [{ kind: 'picture', media: 'photo' }] })
    expect(letter()).toBe('We still need: .')
    story.does('support', 'request-information', { ask: 'Which lens?' })
    expect(letter()).toBe('We still need: “Which lens?”.')
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
