import { describe, expect, test } from 'vitest'
import { shop } from './testing/shop.ts'
import { given, Story } from './testing/story.ts'

const policy = shop(`
facts: { order.parcels: number }
admission:
  - when: order.total / order.parcels > 500
    refuse: rule-guarantee
`)

function asks(parcels: number) {
  const story = new Story(policy)
  const order = { ...given.order, total: '1000', parcels }
  return story.does(
    'customer',
    'open',
    { kind: 'defect', lines: [1], answers: { fault: 'x' } },
    { given: { ...given, order } },
  )
}

describe('a rule that trips over a fact', () => {
  test('is judged where it can be', () => {
    expect(asks(1).names).toContain('refused')
    expect(asks(2).names).toContain('admitted')
  })

  test('is never passed over: the request is not admitted past it, and nothing is recorded', () => {
    const { refusal, events } = asks(0)
    expect(refusal).toMatchObject({ id: 'policy-fault', message: expect.stringContaining('admission[0]') })
    expect(refusal?.facts.map(({ name }) => name)).toContain('order.parcels')
    expect(events).toEqual([])
  })
})
