import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { given, Story, saysNo } from '../testing/story.ts'

const policy = shop()

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  return story
}
function withoutSeller(): Story {
  const story = new Story(policy)
  const { seller: _, ...alone } = given
  story.does('customer', 'open', { kind: 'withdrawal' }, { given: alone })
  return story
}

describe('contact-seller', () => {
  test('asks the seller', () => {
    expect(opened().does('support', 'contact-seller', { message: 'Is it so?' }).names).toContain(
      'seller-contacted',
    )
  })

  test('where there is one', () => {
    expect(saysNo(withoutSeller().does('support', 'contact-seller'))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      needs: ['seller: present'],
    })
  })

  test('is not the customer’s, and in words', () => {
    expect(saysNo(opened().does('customer', 'contact-seller'))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
    expect(saysNo(opened().does('support', 'contact-seller', { message: 7 }))).toEqual({ id: 'invalid' })
  })
})

describe('answer-as-seller', () => {
  test.each(['accepts', 'refuses', 'proposes'])('the seller %s', (answer) => {
    const story = opened()
    story.does('seller', 'answer-as-seller', { answer })
    expect(story.case.facts.answer).toBe(answer)
    expect(story.case.failures).toHaveLength(answer === 'refuses' ? 1 : 0)
  })

  test('where there is one', () => {
    expect(saysNo(withoutSeller().does('support', 'answer-as-seller', { answer: 'accepts' }))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      needs: ['seller: present'],
    })
  })

  test('is the seller’s, or for our people in the seller’s name', () => {
    expect(saysNo(opened().does('customer', 'answer-as-seller', { answer: 'accepts' }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of seller, staff'],
    })
  })

  test.each([
    {},
    { answer: 'perhaps' },
    { answer: 'accepts', answers: { goodwill: true } },
    { answer: 'accepts', message: 7 },
  ])('refuses %j', (withThis) => {
    expect(saysNo(opened().does('seller', 'answer-as-seller', withThis))).toEqual({ id: 'invalid' })
  })
})
