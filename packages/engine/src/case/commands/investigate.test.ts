import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop(
  'obligations: { find-out: { owes: bench, does: record-finding, after: investigation-started, within: 2 days, again: also, clause: rule-answer } }',
)

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal', lines: [1] })
  return story
}

describe('investigate', () => {
  test('sets a task for whoever owes its finding, and the case is looked into', () => {
    const story = opened()
    story.does('support', 'investigate', { task: 'lens', owes: 'service-centre' })
    expect(story.case).toMatchObject({
      status: 'under-investigation',
      tasks: [{ task: 'lens', owes: 'service-centre' }],
    })
    expect(story.stateOf('find-out')).toBe('running')
  })

  test('of a case that waits, it is looked into once that has come', () => {
    const story = opened()
    story.does('support', 'request-information', { ask: 'Which lens?' })
    story.does('support', 'investigate', { task: 'lens' })
    expect(story.case.status).toBe('awaiting-information')
    story.does('customer', 'provide-information', { description: 'The long one.' })
    expect(story.case.status).toBe('under-investigation')
  })

  test.each([{}, { task: ' ' }, { task: 'lens', owes: 'nobody' }, { task: 'lens', owes: 'constructor' }])(
    'refuses %j',
    (withThis) => {
      expect(saysNo(opened().does('support', 'investigate', withThis))).toEqual({ id: 'invalid' })
    },
  )

  test('is not the customer’s', () => {
    expect(saysNo(opened().does('customer', 'investigate', { task: 'lens' }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })
})
