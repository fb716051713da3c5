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

describe('record-finding', () => {
  test('keeps what was owed for that task, not for another', () => {
    const story = opened()
    story.does('support', 'investigate', { task: 'lens', owes: 'bench' })
    story.does('support', 'investigate', { task: 'shutter', owes: 'bench' })
    story.does('bench', 'record-finding', {
      task: 'shutter',
      finding: 'It sticks.',
      lines: [{ id: 1, misuse: false }],
    })
    expect(story.owed).toEqual(['answer running', 'find-out running'])
    expect(story.case.tasks).toEqual([
      { task: 'lens', owes: 'bench' },
      { task: 'shutter', owes: 'bench', finding: 'It sticks.' },
    ])
    expect(story.case.lines[0]?.facts.misuse).toBe(false)
  })

  test('tells each line what was answered for all', () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    story.does('bench', 'record-finding', { finding: 'All wet.', answers: { misuse: true } })
    expect(story.case.lines.map(({ facts }) => facts.misuse)).toEqual([true, true])
    expect(story.case.facts.misuse).toBeUndefined()
  })

  test('is for those whom the policy lets find', () => {
    const finding = { task: 'lens', finding: 'Sand.' }
    expect(saysNo(opened().does('support', 'record-finding', finding))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of technician, service-centre'],
    })
    const story = opened()
    story.does('support', 'investigate', { task: 'lens', owes: 'service-centre' })
    story.does('support', 'investigate', { task: 'shutter', owes: 'bench' })
    expect(saysNo(story.does('service-centre', 'record-finding', { ...finding, task: 'shutter' }))).toEqual({
      id: 'not-permitted',
    })
    expect(saysNo(story.does('service-centre', 'record-finding', finding))).toBe('accepted')
  })

  test.each([
    {},
    { finding: '' },
    { finding: 'Sand.', answers: { misuse: 'yes' } },
    { finding: 'Sand.', lines: [{ id: 2, misuse: true }] },
  ])('refuses %j', (withThis) =>
    expect(saysNo(opened().does('bench', 'record-finding', withThis))).toEqual({ id: 'invalid' }),
  )
})
