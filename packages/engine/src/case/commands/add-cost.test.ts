import { describe, expect, test } from 'vitest'
import { costsOf } from '../costs.ts'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop(`
costs:
  - { what: return-shipping, when: request.kind == "withdrawal", payer: customer, amount: "5", clause: rule-withdrawal }
  - { what: return-shipping, payer: company, clause: rule-guarantee }
  - { what: handling-fee, payer: nobody, clause: firm }
  - { what: repair, when: line.used == true, payer: customer, clause: misuse }
`)

function opened(loaded = policy): Story {
  const story = new Story(loaded)
  story.opens({ kind: 'withdrawal' })
  return story
}

describe('add-cost', () => {
  test('charges whom the policy says, what it says, and shows it once', () => {
    const story = opened()
    expect(saysNo(story.does('support', 'add-cost', { what: 'return-shipping' }))).toBe('accepted')
    const cost = { what: 'return-shipping', payer: 'customer', amount: '5.00', clause: 'rule-withdrawal' }
    expect(story.case.costs).toEqual([cost])
    expect(costsOf(policy, story.case, story.now)).toEqual([cost])
  })

  test.each([
    ['4.99', 'accepted'],
    ['5', 'accepted'],
    [
      '5.01',
      {
        id: 'cost-not-allowed',
        clause: 'rule-withdrawal',
        facts: ['cost: 5.00'],
        needs: ['amount: at most 5.00'],
      },
    ],
  ])('of %s: %j', (amount, expected) => {
    expect(saysNo(opened().does('support', 'add-cost', { what: 'return-shipping', amount }))).toEqual(
      expected,
    )
  })

  test('charges nobody else', () => {
    expect(
      saysNo(opened().does('support', 'add-cost', { what: 'return-shipping', payer: 'seller' })),
    ).toEqual({
      id: 'cost-not-allowed',
      clause: 'rule-withdrawal',
      needs: ['payer: customer'],
    })
  })

  test('charges nothing where the rules say nobody pays, nor where none holds', () => {
    expect(saysNo(opened().does('support', 'add-cost', { what: 'handling-fee', amount: 3 }))).toEqual({
      id: 'cost-not-allowed',
      clause: 'firm',
    })
    const overrule = { reason: 'So much work.' }
    expect(
      saysNo(opened().does('head', 'add-cost', { what: 'handling-fee', amount: 3 }, { overrule })),
    ).toEqual({
      id: 'no-exceptions',
      clause: 'firm',
    })
    expect(saysNo(opened().does('support', 'add-cost', { what: 'repair', amount: 3 }))).toEqual({
      id: 'cost-not-allowed',
      clause: 'misuse',
    })
  })

  test('under a policy without such a cost, there is none', () => {
    expect(saysNo(opened(shop()).does('support', 'add-cost', { what: 'sugar' }))).toEqual({ id: 'invalid' })
    expect(saysNo(opened().does('support', 'add-cost', { what: 'sugar' }))).toEqual({
      id: 'cost-not-allowed',
      clause: 'firm',
    })
  })

  test.each([
    {},
    { what: 'return-shipping', amount: -1 },
    { what: 'return-shipping', amount: 'much' },
    { what: 'return-shipping', amount: [1] },
    { what: 'return-shipping', amount: '1.001' },
  ])('refuses %j', (withThis) =>
    expect(saysNo(opened().does('support', 'add-cost', withThis))).toEqual({ id: 'invalid' }),
  )

  test('is not the customer’s', () => {
    expect(saysNo(opened().does('customer', 'add-cost', { what: 'return-shipping' }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })
})
