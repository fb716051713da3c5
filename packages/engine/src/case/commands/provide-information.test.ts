import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { instant, Story, saysNo } from '../testing/story.ts'

const policy = shop()
const picture = { kind: 'picture', media: 'photo' }

function asked(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'defect', lines: [1] })
  return story
}

describe('provide-information', () => {
  test('completes the request, and the case goes on', () => {
    const story = asked()
    const { names } = story.does('customer', 'provide-information', {
      answers: { fault: 'No focus' },
      evidence: [picture],
    })
    expect(names).toContain('information-completed')
    expect(story.case).toMatchObject({ status: 'received', missing: [] })
  })

  test('asks on while something is missing', () => {
    const story = asked()
    const { names } = story.does('customer', 'provide-information', { evidence: [picture] })
    expect(names).not.toContain('information-completed')
    expect(story.case).toMatchObject({ status: 'awaiting-information', missing: [{ name: 'fault' }] })
  })

  test('never turns a timely request into a late one', () => {
    const story = asked()
    story.now = instant('2029-10-01T10:00:00+02:00')
    story.does('customer', 'provide-information', { answers: { fault: 'No focus' }, evidence: [picture] })
    expect(story.lines).toEqual({ 1: 'admitted' })
  })

  test('lets the customer put right what nobody has decided upon', () => {
    const story = asked()
    story.does('customer', 'provide-information', { lines: [{ id: 1, weight: 3 }] })
    expect(saysNo(story.does('customer', 'provide-information', { lines: [{ id: 1, weight: 4 }] }))).toBe(
      'accepted',
    )
  })

  test('does not let the customer change what was decided upon; our people can', () => {
    const story = asked()
    story.does('customer', 'provide-information', {
      answers: { fault: 'No focus' },
      lines: [{ id: 1, weight: 3 }],
      evidence: [picture],
    })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    const more = { lines: [{ id: 1, weight: 40 }] }
    expect(saysNo(story.does('customer', 'provide-information', more))).toEqual({
      id: 'not-now',
      clause: 'rule-guarantee',
    })
    expect(saysNo(story.does('customer', 'provide-information', { evidence: [picture] }))).toBe('accepted')
    expect(saysNo(story.does('support', 'provide-information', more))).toBe('accepted')
  })

  test('lets the seller add proof, but not answer in the customer’s place', () => {
    const story = asked()
    expect(
      saysNo(story.does('seller', 'provide-information', { answers: { fault: 'None at all' } })),
    ).toEqual({
      id: 'not-permitted',
    })
    expect(saysNo(story.does('seller', 'provide-information', { evidence: [picture] }))).toBe('accepted')
  })

  test('is for the customer, the seller and our people', () => {
    expect(saysNo(asked().does('carrier', 'provide-information', { evidence: [picture] }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of customer, seller, staff'],
    })
  })

  test.each([
    [{}, 'Nothing was added'],
    [{ lines: [1] }, 'Nothing was added'],
    [{ answers: { used: true } }, 'does not ask for "used"'],
    [{ lines: [{ id: 1, used: false }] }, 'who may do "inspect"'],
    [{ lines: [{ id: 1, misuse: false }] }, 'who may do "record-finding"'],
    [{ lines: [{ id: 2, weight: 1 }] }, 'no line "2"'],
    [{ description: 7 }, 'must be text'],
  ])('refuses %j', (withThis, why) => {
    expect(asked().does('customer', 'provide-information', withThis).refusal).toMatchObject({
      id: 'invalid',
      message: expect.stringContaining(why),
    })
  })

  test('comes too late after the end', () => {
    const story = asked()
    story.does('customer', 'withdraw')
    expect(saysNo(story.does('customer', 'provide-information', { evidence: [picture] }))).toEqual({
      id: 'case-ended',
      facts: ['case.status: withdrawn'],
    })
  })
})

describe('what is only wanted', () => {
  const wanted = shop(`
requests:
  defect:
    ask: { serial: { type: text, required: wanted, label: { en: Serial number } } }
`)

  test('is asked for, and holds nothing up', () => {
    const story = new Story(wanted)
    const { names } = story.opens({
      kind: 'defect',
      lines: [1],
      answers: { fault: 'x' },
      evidence: [picture],
    })
    expect(names).toEqual(expect.arrayContaining(['information-requested', 'information-completed']))
    expect(story.case).toMatchObject({ status: 'received', missing: [{ name: 'serial', wanted: true }] })
  })

  test('does not keep a case waiting that has all it needs', () => {
    const story = new Story(wanted)
    story.opens({ kind: 'defect', lines: [1] })
    expect(story.case.status).toBe('awaiting-information')
    story.does('customer', 'provide-information', { answers: { fault: 'x' }, evidence: [picture] })
    expect(story.case).toMatchObject({ status: 'received', missing: [{ name: 'serial' }] })
  })
})

describe('how much of it', () => {
  const much = shop(`
description: { required: true, min: 20, clause: rule-evidence }
requests: { defect: { evidence: { picture: { at-least: 2 } } } }
`)
  const about = (id: string) => ({ ...picture, id })

  test('so many pieces of evidence, one and the same counting once', () => {
    const story = new Story(much)
    story.opens({
      kind: 'defect',
      lines: [1],
      answers: { fault: 'x' },
      description: 'It does not focus on anything near.',
      evidence: [about('a'), about('a')],
    })
    expect(story.case.missing).toEqual([
      { what: 'evidence', name: 'picture', line: '1', clause: 'rule-evidence', least: 2, has: 1 },
    ])
    story.does('customer', 'provide-information', { evidence: [about('b')] })
    expect(story.case).toMatchObject({ status: 'received', missing: [] })
  })

  test('so many characters of a description that say something', () => {
    const story = new Story(much)
    story.opens({ kind: 'withdrawal', description: 'bad bad bad bad!!!!!!!!!' })
    expect(story.case.missing).toMatchObject([{ name: 'description', least: 20, has: 12 }])
    const before = shop('description: { required: before-sending, min: 20, clause: rule-evidence }')
    expect(new Story(before).opens({ kind: 'withdrawal', description: 'Too big.' }).refusal).toMatchObject({
      id: 'missing',
      clause: 'rule-evidence',
      message: expect.stringContaining('at least 20 characters that say something; it has 8'),
    })
  })
})
