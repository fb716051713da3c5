import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal', lines: [1] })
  return story
}

describe('resolve', () => {
  test('solves a matter by advice, at first contact; nothing more is owed on the ladder', () => {
    const story = opened()
    const { events } = story.does('support', 'resolve', { how: 'advice', 'first-contact': true })
    expect(events[0]).toMatchObject({ type: 'resolved', data: { how: 'advice', firstContact: true } })
    expect(story.case.status).toBe('resolved')
    expect(
      story.case.obligations.filter(({ source, state }) => source === 'escalation' && state === 'running'),
    ).toEqual([])
  })

  test('rests while a suspension shuts it', () => {
    const story = opened()
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    expect(saysNo(story.does('support', 'resolve'))).toMatchObject({
      id: 'suspended',
      clause: 'dispute',
      overrulable: true,
    })
  })

  test('happens once', () => {
    const story = opened()
    story.does('support', 'resolve')
    expect(saysNo(story.does('support', 'resolve'))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['case.status: resolved'],
    })
  })

  test('takes yes or no for first contact', () => {
    expect(saysNo(opened().does('support', 'resolve', { 'first-contact': 'yes' }))).toEqual({ id: 'invalid' })
  })
})
