import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop(`
actions:
  log: { title: { en: Log }, clause: rule-answer, status: under-investigation, ask: { note: { type: text, required: true, label: { en: Note }, clause: rule-evidence } }, then: [ escalate: next ] }
  scrap: { title: { en: Scrap }, when: line.price < 60, clause: firm, then: [ refuse: rule-guarantee ] }
obligations: { logging: { owes: support, does: log, after: opened, within: 2 days, clause: rule-answer } }
`)

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  return story
}

describe('an action of the policy’s own', () => {
  test('notes what it asks, moves the case, and does what follows', () => {
    const story = opened()
    const { names } = story.does('support', 'log', { answers: { note: 'Rang twice.' } })
    expect(names).toContain('log')
    expect(story.case).toMatchObject({
      status: 'under-investigation',
      level: 2,
      facts: { note: 'Rang twice.' },
    })
    expect(story.stateOf('logging')).toBe('kept')
  })

  test('is not done without what it asks', () => {
    expect(saysNo(opened().does('support', 'log'))).toEqual({
      id: 'missing',
      clause: 'rule-evidence',
      missing: ['note'],
    })
  })

  test('is open where its condition holds for each line it names, and says why not', () => {
    expect(saysNo(opened().does('support', 'scrap', { lines: [1, 2] }))).toEqual({
      id: 'guarded',
      clause: 'firm',
      facts: ['line.price: 100'],
      needs: ['line.price: less than 60'],
    })
    const overrule = { reason: 'A wreck.' }
    expect(saysNo(opened().does('head', 'scrap', { lines: [1] }, { overrule }))).toEqual({
      id: 'no-exceptions',
      clause: 'firm',
      facts: ['line.price: 100'],
      needs: ['line.price: less than 60'],
    })
    const story = opened()
    expect(saysNo(story.does('support', 'scrap', { lines: [2] }))).toBe('accepted')
    expect(story.lines).toEqual({ 1: 'admitted', 2: 'refused' })
  })

  test('is for those whom the policy names', () => {
    expect(saysNo(opened().does('support', 'goodwill', { answers: { reasonGiven: 'x' } }))).toEqual({
      id: 'not-permitted',
      clause: 'late',
      needs: ['by: one of manager'],
    })
    expect(saysNo(opened().does('customer', 'log', { answers: { note: 'x' } }))).toMatchObject({
      id: 'not-permitted',
    })
  })

  test.each([
    ['nothing', {}, 'unknown'],
    ['constructor', {}, 'unknown'],
    ['__proto__', {}, 'unknown'],
    ['log', { answers: { note: 7 } }, 'invalid'],
    ['log', { answers: { note: 'x', goodwill: 1 } }, 'invalid'],
    ['log', { sugar: 1 }, 'invalid'],
  ])('refuses %s with %j', (what, withThis, id) => {
    expect(opened().does('support', what, withThis).refusal?.id).toBe(id)
  })
})
