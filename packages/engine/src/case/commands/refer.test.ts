import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { day, Story, saysNo } from '../testing/story.ts'

const policy = shop(`
outside-bodies:
  mediator: { within: 1 year }
  court: { title: { en: Court }, after: [decided], when: line.price > 1000, clause: rule-mediator }
`)

function rejected(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
  return story
}

describe('refer', () => {
  test('takes the matter to the body that is open', () => {
    const story = rejected()
    const { events } = story.does('customer', 'refer')
    expect(events[0]).toMatchObject({ type: 'referred', data: { body: 'mediator' } })
    expect(story.case.status).toBe('referred')
  })

  test('after the end too', () => {
    const story = rejected()
    story.does('support', 'close')
    expect(saysNo(story.does('customer', 'refer', { body: 'mediator' }))).toBe('accepted')
  })

  test('not before there is an answer', () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    expect(saysNo(story.does('customer', 'refer', { body: 'mediator' }))).toEqual({
      id: 'not-now',
      clause: 'rule-mediator',
    })
  })

  test('not to a body that is not for this matter, and why', () => {
    expect(saysNo(rejected().does('customer', 'refer', { body: 'court' }))).toEqual({
      id: 'not-now',
      clause: 'rule-mediator',
      facts: ['line.price: 100'],
      needs: ['line.price: more than 1000'],
    })
  })

  test('not once the time is over', () => {
    const story = rejected()
    story.now += 366 * day
    expect(saysNo(story.does('customer', 'refer', { body: 'mediator' }))).toEqual({
      id: 'not-now',
      clause: 'rule-mediator',
    })
  })

  test('is the customer’s, or for our people in the customer’s name', () => {
    expect(saysNo(rejected().does('seller', 'refer'))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of customer, staff'],
    })
    expect(saysNo(rejected().does('support', 'refer'))).toBe('accepted')
  })

  test.each([{ body: 'king' }, { body: 'toString' }, { body: 7 }])('refuses %j', (withThis) => {
    expect(saysNo(rejected().does('customer', 'refer', withThis))).toEqual({ id: 'invalid' })
  })
})
