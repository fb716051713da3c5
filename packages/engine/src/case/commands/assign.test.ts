import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

function opened(loaded = shop()): Story {
  const story = new Story(loaded)
  story.opens({ kind: 'withdrawal' })
  return story
}

describe('assign', () => {
  test('gives the case to a person, and to another team', () => {
    const story = opened()
    story.does('support', 'assign', { to: 'nadia' })
    expect(story.case).toMatchObject({ handler: 'nadia', team: 'support' })
    story.does('support', 'assign', { team: 'bench' })
    expect(story.case).toMatchObject({ handler: 'nadia', team: 'bench' })
  })

  test('takes the case back from whoever has it, also while another team gets it', () => {
    const story = opened()
    story.does('support', 'assign', { to: 'nadia' })
    story.does('support', 'assign', { nobody: true })
    expect(story.case.handler).toBeUndefined()
    story.does('support', 'assign', { to: 'nadia' })
    story.does('support', 'assign', { team: 'bench', nobody: true })
    expect(story.case.handler).toBeUndefined()
    expect(story.case.team).toBe('bench')
  })

  test('asks what the policy asks besides, where it does', () => {
    const asks = shop(`
actions:
  assign: { clause: rule-answer, ask: { handOverReason: { type: text, required: has(case.handler), label: { en: Why }, clause: rule-answer } } }
`)
    const story = opened(asks)
    expect(saysNo(story.does('support', 'assign', { to: 'nadia' }))).toBe('accepted')
    expect(saysNo(story.does('support', 'assign', { to: 'omar' }))).toEqual({
      id: 'missing',
      clause: 'rule-answer',
      missing: ['handOverReason'],
    })
    expect(story.case.handler).toBe('nadia')
    expect(
      saysNo(story.does('support', 'assign', { to: 'omar', answers: { handOverReason: 'Holidays' } })),
    ).toBe('accepted')
    expect(story.case).toMatchObject({ handler: 'omar', facts: { handOverReason: 'Holidays' } })
  })

  test.each([
    {},
    { to: ' ' },
    { team: 'nobody' },
    { team: 'constructor' },
    { to: 7 },
    { nobody: false },
    { to: 'nadia', nobody: true },
  ])('refuses %j', (withThis) => {
    expect(saysNo(opened().does('support', 'assign', withThis))).toEqual({ id: 'invalid' })
  })

  test('is not the customer’s', () => {
    expect(saysNo(opened().does('customer', 'assign', { to: 'nadia' }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })
})
