import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()
const asks = shop(`
remedies:
  voucher:
    steps:
      - destroy: { owes: customer, proof: picture, clause: firm, ask: { how: { type: text, required: true, label: { en: How } } }, outcomes: { whole: {}, half: [ refuse: rule-guarantee ] } }
      - voucher: { owes: till, pays: true, within: 2 days, clause: rule-guarantee }
`)
const photo = { proof: { media: 'photo' } }

function handedIn(withThis: Record<string, unknown> = photo, loaded = policy): Story {
  const story = new Story(loaded)
  story.opens({
    kind: 'defect',
    lines: [1],
    answers: { fault: 'x' },
    evidence: [{ kind: 'picture', media: 'photo' }],
  })
  story.does('support', 'decide', { outcome: 'approve', remedy: 'voucher' })
  story.does('customer', 'do-step', { step: 'destroy', ...withThis })
  return story
}

describe('check-proof', () => {
  test('accepted, the step is done, and the next comes', () => {
    const story = handedIn()
    expect(story.stateOf('destroy')).toBe('kept')
    expect(story.ready).toEqual(['destroy 1'])
    story.does('support', 'check-proof', { step: 'destroy', accepted: true })
    expect(story.ready).toEqual(['voucher 1'])
  })

  test('no automation of ours does what takes a person', () => {
    const story = handedIn()
    const { refusal } = story.does('system', 'check-proof', { step: 'destroy', accepted: true })
    expect(refusal?.id).toBe('not-permitted')
    expect(story.ready).toEqual(['destroy 1'])
  })

  test('not accepted, it is owed again', () => {
    const story = handedIn()
    story.does('support', 'check-proof', { step: 'destroy', accepted: false, reason: 'Too dark.' })
    expect(story.owed).toEqual(['destroy@r1#2 running'])
    expect(saysNo(story.does('customer', 'do-step', { step: 'destroy', ...photo }))).toBe('accepted')
  })

  test('what was told with the proof counts once it is accepted', () => {
    const told = { ...photo, outcome: 'half', answers: { how: 'With a hammer' } }
    const story = handedIn(told, asks)
    expect(story.case.facts.how).toBeUndefined()
    expect(story.lines[1]).toBe('approved voucher 20.00')
    story.does('support', 'check-proof', { step: 'destroy', accepted: true })
    expect(story.case.facts.how).toBe('With a hammer')
    expect(story.lines[1]).toBe('rejected')
    expect(story.ready).toEqual([])
  })

  test('checks nothing of a remedy that was given up', () => {
    const story = handedIn()
    story.does('support', 'decide', { outcome: 'approve', remedy: 'mend' })
    expect(saysNo(story.does('support', 'check-proof', { step: 'destroy', accepted: true }))).toEqual({
      id: 'not-now',
      clause: 'firm',
    })
    expect(story.case.runs.map(({ steps }) => steps.voucher?.state)).toEqual(['waiting', undefined])
  })

  test('does nothing that a suspension shuts', () => {
    const shut = shop('suspensions: { payment-dispute: { shuts: { remedies: [swap, voucher] } } }')
    const story = handedIn(photo, shut)
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    expect(saysNo(story.does('support', 'check-proof', { step: 'destroy', accepted: true }))).toMatchObject({
      id: 'suspended',
      clause: 'dispute',
    })
    expect(saysNo(story.does('support', 'check-proof', { step: 'destroy', accepted: false }))).toBe(
      'accepted',
    )
  })

  test('is not the customer’s', () => {
    expect(saysNo(handedIn().does('customer', 'check-proof', { step: 'destroy', accepted: true }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })

  test.each([
    [{ step: 'destroy' }, 'true or false'],
    [{ accepted: true }, 'needs "step"'],
    [{ step: 'destroy', accepted: 'yes' }, 'true or false'],
  ])('refuses %j', (withThis, why) => {
    expect(handedIn().does('support', 'check-proof', withThis).refusal?.message).toContain(why)
  })

  test.each([{}, { proof: { media: 'video' } }, { proof: 'photo' }, { proof: null }])(
    'a step is not done with %j',
    (withThis) => {
      const story = handedIn(withThis)
      expect(story.stateOf('destroy')).toBe('running')
      expect(saysNo(story.does('customer', 'do-step', { step: 'destroy', ...withThis }))).toEqual({
        id: 'missing',
        clause: 'rule-evidence',
        missing: ['picture'],
      })
    },
  )
})
