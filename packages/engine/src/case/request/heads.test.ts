import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop(`
requests:
  delay:
    title: { en: Delay }
    about: heads
    clause: rule-guarantee
    ask: { journey: { type: text, required: true, label: { en: Journey }, clause: rule-evidence } }
    heads:
      hotel: { title: { en: Hotel }, ask: { paid: { type: money, required: true, min: 0, label: { en: Paid }, clause: rule-evidence } } }
      taxi:  { title: { en: Taxi }, ask: { paid: { type: money, required: true, min: 0, label: { en: Paid }, clause: rule-evidence } } }
admission: [ { when: has(line.paid) && line.paid > 200, for: [delay], refuse: late } ]
remedies: { money-back: { for: [delay], amount: { of: line.paid } } }
`)

function opened(heads: unknown[], answers: Record<string, unknown> = { journey: 'Lyon to Nice' }): Story {
  const story = new Story(policy)
  story.opens({ kind: 'delay', heads, answers })
  return story
}

describe('heads of claim', () => {
  test('are judged, decided and paid each on its own', () => {
    const story = opened([
      { head: 'hotel', paid: 90 },
      { head: 'taxi', paid: '200.01' },
    ])
    expect(story.lines).toEqual({ hotel: 'admitted', taxi: 'refused' })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', lines: ['hotel'] })
    expect(story.lines).toEqual({ hotel: 'approved money-back 90.00', taxi: 'refused' })
    expect(story.case.status).toBe('approved')
  })

  test('wait for what is asked of them, which the customer tells later by line', () => {
    const story = opened(['hotel', { head: 'taxi', paid: 20 }], {})
    expect(story.case.missing.map(({ name, line }) => [name, line])).toEqual([
      ['journey', undefined],
      ['paid', 'hotel'],
    ])
    expect(
      saysNo(
        story.does('customer', 'provide-information', {
          answers: { journey: 'Lyon to Nice' },
          lines: [{ id: 'hotel', paid: 90 }],
        }),
      ),
    ).toBe('accepted')
    expect(story.case).toMatchObject({ status: 'received', missing: [] })
  })

  test.each([
    [undefined, '"heads" lists any of hotel, taxi'],
    [[], '"heads" lists any of hotel, taxi'],
    [['train'], 'no head of claim "train"'],
    [['constructor'], 'no head of claim "constructor"'],
    [[null], 'no head of claim null'],
    [['hotel', 'hotel'], 'there twice'],
    [[{ head: 'hotel', paid: 'much' }], 'must be a number'],
    [[{ head: 'hotel', paid: -1 }], 'must lie between 0'],
    [[{ head: 'hotel', price: 900 }], 'not asked for "price"'],
    [[{ head: 'hotel', decision: { outcome: 'approved' } }], 'not asked for "decision"'],
  ])('%j is refused', (heads, why) => {
    const story = new Story(policy)
    const { refusal } = story.opens({ kind: 'delay', ...(heads ? { heads } : {}) })
    expect(refusal).toMatchObject({ id: 'invalid', message: expect.stringContaining(why) })
  })
})
