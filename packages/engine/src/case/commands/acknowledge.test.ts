import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop(`
obligations: { receipt: { owes: support, does: acknowledge, after: opened, within: 2 days, clause: rule-answer } }
documents:
  letter:
    title: { en: Letter }
    with: acknowledge
    clause: rule-answer
    contents:
      reader: { type: text, label: { en: Who reads it }, clause: rule-answer }
      number: { type: text, label: { en: Number }, from: case.number, fixed: true }
      until: { type: instant, label: { en: Until }, from: due("answer") }
`)

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  return story
}

describe('acknowledge', () => {
  test('sends the letter, filled in from the policy where the command leaves it out', () => {
    const story = opened()
    story.does('support', 'acknowledge', { contents: { reader: 'Nadia' } })
    expect(story.case.facts).toEqual({ reader: 'Nadia', number: 'c-1', until: '2026-10-13T00:00:00+02:00' })
    expect(story.stateOf('receipt')).toBe('kept')
  })

  test('not with an empty letter', () => {
    for (const contents of [undefined, {}, { reader: '  ' }, { reader: null }])
      expect(
        saysNo(opened().does('support', 'acknowledge', contents === undefined ? {} : { contents })),
      ).toEqual({
        id: 'contents-missing',
        clause: 'rule-answer',
        missing: ['reader'],
      })
  })

  test('not with the policy’s own words changed', () => {
    const contents = { reader: 'Nadia', number: 'X-1' }
    expect(saysNo(opened().does('support', 'acknowledge', { contents }))).toEqual({
      id: 'guarded',
      clause: 'rule-answer',
    })
  })

  test.each([
    { contents: 'Dear Madam' },
    { contents: { reader: 7 } },
    { contents: { reader: 'Nadia', joke: 'No' } },
  ])('refuses %j', (withThis) => {
    expect(saysNo(opened().does('support', 'acknowledge', withThis))).toEqual({ id: 'invalid' })
  })

  test('is not the customer’s', () => {
    expect(saysNo(opened().does('customer', 'acknowledge'))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })
})
