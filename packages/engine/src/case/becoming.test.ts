import { describe, expect, test } from 'vitest'
import { becomingOf } from './becoming.ts'
import { shop } from './testing/shop.ts'
import { instant, Story, saysNo } from './testing/story.ts'

function asked(...changes: string[]): Story {
  const story = new Story(shop(...changes))
  story.opens({ kind: 'question' })
  return story
}

/** `1 admitted`, and so on, for each kind. */
const told = ({ loaded, case: state }: Story, party = 'customer') =>
  Object.fromEntries(
    becomingOf(loaded, state, { party }).map(({ kind, verdicts }) => [
      kind,
      verdicts.map(({ line, outcome }) => `${line} ${outcome}`),
    ]),
  )

describe('what a case can become', () => {
  test('is what its kind leads to, line by line', () => {
    expect(told(asked())).toEqual({
      withdrawal: ['1 admitted', '2 admitted'],
      defect: ['1 admitted', '2 admitted'],
    })
  })

  test('names first the lines that the case is about', () => {
    const story = new Story(shop())
    story.opens({ kind: 'withdrawal', lines: [2] })
    expect(told(story)).toEqual({ defect: ['2 admitted', '1 admitted'] })
  })

  test('is nothing where its kind leads nowhere', () => {
    const story = new Story(shop())
    story.opens({ kind: 'defect' })
    expect(told(story)).toEqual({})
  })

  test('leaves out what is for others to ask for; our own people are offered it', () => {
    const story = asked('requests: { question: { leads-to: [withdrawal, inspection] } }')
    expect(Object.keys(told(story))).toEqual(['withdrawal'])
    expect(Object.keys(told(story, 'support'))).toEqual(['withdrawal', 'inspection'])
  })

  test('does not decide what rests on something yet to be said, and decides what is known', () => {
    const story = asked(`
admission:
  - { when: request.fault == "None", for: [defect], refuse: rule-guarantee }
  - { when: line.price > 60, for: [defect], refuse: rule-guarantee }`)
    expect(told(story).defect).toEqual(['1 refused', '2 admitted'])
    const [first] = becomingOf(story.loaded, story.case, { party: 'customer' })[1]?.verdicts ?? []
    expect(first).toMatchObject({
      clause: 'rule-guarantee',
      facts: [{ name: 'line.price', value: '100' }],
      wouldChange: [{ fact: 'line.price', needs: 'at most 60' }],
    })
  })

  test.each([
    ['2026-10-06T23:59:59+02:00', 'admitted', 'accepted'],
    ['2026-10-07T00:00:00+02:00', 'refused', 'admission'],
  ])('counts from when it was first made: a question of %s', (at, outcome, answer) => {
    const story = new Story(
      shop(`
windows: { asking: { from: order.deliveredAt, within: 5 days, clause: rule-withdrawal } }
admission: [ { when: request.receivedAt >= asking, for: [withdrawal], refuse: rule-withdrawal } ]`),
    )
    story.now = instant(at)
    story.opens({ kind: 'question' })
    story.until('2026-10-20T10:00:00+02:00')
    expect(told(story).withdrawal).toEqual([`1 ${outcome}`, `2 ${outcome}`])
    const no = saysNo(story.does('customer', 'change-kind', { kind: 'withdrawal' }))
    expect(typeof no === 'string' ? no : no.id).toBe(answer)
  })
})
