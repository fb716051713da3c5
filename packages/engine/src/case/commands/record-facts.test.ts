import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()

function opened(withThis: Record<string, unknown> = { kind: 'withdrawal' }): Story {
  const story = new Story(policy)
  story.opens(withThis)
  return story
}

describe('record-facts', () => {
  test('notes what became known of the order, the customer, the seller, the case and its lines', () => {
    const story = opened()
    const facts = {
      order: { payment: { dispute: 'open' }, gift: true },
      customer: { tier: 'gold' },
      seller: { standing: 'restricted' },
      case: { goodwill: true },
      lines: [{ id: 1, price: '90', live: true }],
    }
    expect(saysNo(story.does('support', 'record-facts', facts))).toBe('accepted')
    expect(story.case).toMatchObject({
      order: { number: 'F-1', payment: { dispute: 'open' }, gift: true },
      customer: { kind: 'consumer', tier: 'gold' },
      seller: { id: 's-1', standing: 'restricted' },
      facts: { goodwill: true },
      lines: [{ facts: { price: '90', live: true } }, { facts: { price: '50' } }],
      suspensions: ['payment-dispute'],
    })
  })

  test('takes a fact back', () => {
    const story = opened()
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    story.does('support', 'record-facts', { order: { payment: { dispute: null } } })
    expect(story.case.suspensions).toEqual([])
  })

  test('lets a case know its order and seller later', () => {
    const story = new Story(policy)
    story.does(
      'customer',
      'open',
      { kind: 'question' },
      { given: { id: 'c', customer: { kind: 'consumer' } } },
    )
    story.does('support', 'record-facts', { order: { number: 'F-9' }, seller: { id: 's-9' } })
    expect(story.case).toMatchObject({ order: { number: 'F-9' }, seller: { id: 's-9' } })
  })

  test('judges again what is not decided, as of when it was made; what was decided stands', () => {
    const over = shop('admission: [ { when: line.live == true, refuse: rule-guarantee } ]')
    const story = new Story(over)
    story.opens({ kind: 'withdrawal' })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', lines: [1] })
    story.does('support', 'record-facts', {
      lines: [
        { id: 1, live: true },
        { id: 2, live: true },
      ],
    })
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'refused' })
    expect(story.case.status).toBe('approved')
  })

  test('is known after the end too', () => {
    const story = opened()
    story.does('customer', 'withdraw')
    expect(saysNo(story.does('support', 'record-facts', { order: { gift: true } }))).toBe('accepted')
    expect(story.case.status).toBe('withdrawn')
  })

  test('is not the customer’s, nor the seller’s', () => {
    for (const by of ['customer', 'seller', 'carrier', 'service-centre'])
      expect(saysNo(opened().does(by, 'record-facts', { case: { goodwill: true } }))).toEqual({
        id: 'not-permitted',
        needs: ['by: one of staff'],
      })
  })

  test('does not say what an action or a step asks of somebody else', () => {
    const said = (facts: Record<string, unknown>, by = 'support') =>
      opened().does(by, 'record-facts', facts).refusal?.message
    expect(said({ lines: [{ id: 1, misuse: true }] })).toContain('who may do "record-finding"')
    expect(said({ lines: [{ id: 1, used: true }] })).toContain('who may do "inspect"')
    expect(said({ case: { reasonGiven: 'He asked.' } })).toContain('who may do "goodwill"')
    expect(said({ lines: [{ id: 1, misuse: true }] }, 'bench')).toBeUndefined()
    expect(said({ lines: [{ id: 1, used: true }] }, 'desk')).toBeUndefined()
  })

  test.each([
    [{}, 'Say what became known'],
    [{ order: 'paid' }, 'must name facts'],
    [{ order: { weather: 'fine' } }, 'no fact "order.weather"'],
    [{ order: { lines: [] } }, 'not for anybody to record'],
    [{ order: { deliveredAt: 'soon' } }, 'must be an instant'],
    [{ order: { payment: 'cash' } }, 'no fact "order.payment"'],
    [{ order: { payment: { dispute: 'perhaps' } } }, 'must be one of'],
    [{ case: { status: 'resolved' } }, 'no fact "case.status"'],
    [{ case: { level: 9 } }, 'no fact "case.level"'],
    [{ lines: [{ id: 1, price: [5] }] }, 'must be a number'],
    [{ lines: [{ id: 1, decision: { outcome: 'approved' } }] }, 'not for anybody to record'],
    [{ lines: [{ id: 3, price: 5 }] }, 'no line "3"'],
    [{ customer: { cases: ['x'] } }, 'a list of entries'],
  ])('refuses %j', (facts, why) => {
    expect(opened().does('support', 'record-facts', facts).refusal).toMatchObject({
      id: 'invalid',
      message: expect.stringContaining(why),
    })
  })
})
