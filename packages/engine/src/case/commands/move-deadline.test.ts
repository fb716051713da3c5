import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { instant, monday, Story, saysNo } from '../testing/story.ts'

const policy = shop(`
obligations:
  answer: { remind: [ { at: 1 day before, to: support } ], pauses: [awaiting-information] }
  keep: { owes: support, does: acknowledge, after: opened, within: 3 days, clause: firm }
`)

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  return story
}
const later = { obligation: 'answer', to: '2026-10-20T12:00:00+02:00', reason: 'Stocktaking.' }

describe('move-deadline', () => {
  test('moves what is owed, with its reminders and a reason', () => {
    const story = opened()
    const { events } = story.does('head', 'move-deadline', later)
    expect(events[0]).toMatchObject({
      type: 'deadline-moved',
      data: { id: 'answer', reason: 'Stocktaking.' },
    })
    story.until('2026-10-19T12:00:00+02:00')
    expect(story.stateOf('answer')).toBe('running')
    expect(story.case.happened.reminded?.last).toBe(instant('2026-10-19T00:00:00+02:00'))
    story.until('2026-10-20T12:00:00+02:00')
    expect(story.stateOf('answer')).toBe('late')
  })

  test('stays where it was moved to, whatever the case does', () => {
    const story = opened()
    story.does('head', 'move-deadline', later)
    story.does('support', 'request-information', { ask: 'Which?' })
    expect(story.stateOf('answer')).toBe('running')
  })

  test('gives the customer more time, never less', () => {
    const story = opened()
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', lines: [1] })
    const sooner = { obligation: 'ship-back', to: '2026-10-10T12:00:00+02:00', reason: 'We are in a hurry.' }
    expect(saysNo(story.does('head', 'move-deadline', sooner))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
    })
    expect(saysNo(story.does('head', 'move-deadline', { ...sooner, to: '2026-10-30T12:00:00+01:00' }))).toBe(
      'accepted',
    )
  })

  test('moves nothing under a clause without exceptions', () => {
    const firm = { ...later, obligation: 'keep' }
    expect(saysNo(opened().does('head', 'move-deadline', firm))).toEqual({
      id: 'no-exceptions',
      clause: 'firm',
    })
  })

  test('is a manager’s', () => {
    for (const by of ['customer', 'support', 'board'])
      expect(saysNo(opened().does(by, 'move-deadline', later))).toEqual({
        id: 'not-permitted',
        needs: ['by: one of manager'],
      })
  })

  test.each([
    { ...later, obligation: 'nothing' },
    { ...later, obligation: 'escalation:2' },
    { ...later, to: 'tomorrow' },
    { ...later, to: monday },
    { ...later, to: '2026-10-05T10:01:00+02:00' },
    { ...later, reason: ' ' },
    {},
  ])('refuses %j', (withThis) => {
    expect(saysNo(opened().does('head', 'move-deadline', withThis))).toEqual({ id: 'invalid' })
  })
})
