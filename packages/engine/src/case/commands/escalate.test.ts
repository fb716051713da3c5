import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { day, monday, Story, saysNo } from '../testing/story.ts'

const policy = shop()

function opened(loaded = policy): Story {
  const story = new Story(loaded)
  story.opens({ kind: 'withdrawal' })
  return story
}

describe('escalate', () => {
  test('moves the case up by hand, with a reason; time has then nothing to add', () => {
    const story = opened()
    const { events } = story.does('support', 'escalate', { reason: 'A lawyer wrote.' })
    expect(events[0]).toMatchObject({
      type: 'escalated',
      by: { party: 'support' },
      data: { level: 2, team: 'head', clause: 'ladder' },
    })
    expect(story.until(monday + 4 * day).names).not.toContain('escalated')
    expect(story.until(monday + 7 * day).names).toContain('escalated')
    expect(story.case).toMatchObject({ level: 3, team: 'board' })
  })

  test('can leave a level out', () => {
    const story = opened()
    story.does('support', 'escalate', { to: 3, reason: 'The minister wrote.' })
    expect(story.case).toMatchObject({ level: 3, team: 'board' })
    expect(story.until(monday + 30 * day).names).not.toContain('escalated')
  })

  test.each([
    [monday + 3 * day - 1, 1],
    [Date.parse('2026-10-08T23:59:59.999+02:00'), 1],
    [Date.parse('2026-10-09T00:00:00+02:00'), 2],
    [Date.parse('2026-10-09T00:00:00.001+02:00'), 2],
    [Date.parse('2026-10-12T00:00:00+02:00'), 3],
  ])('by itself at %s: level %s', (at, level) => {
    const story = opened()
    story.until(at)
    expect(story.case.level).toBe(level)
  })

  test('rests while the policy says so', () => {
    const story = opened(
      shop(`
escalation:
  levels:
    - { team: support, clause: ladder }
    - { team: head, after: 30 hours, clause: ladder, pauses: [awaiting-information] }
`),
    )
    story.does('support', 'request-information', { ask: 'Since when?' })
    story.until(monday + 10 * day)
    expect(story.case.level).toBe(1)
    story.now = monday + 10 * day
    story.does('customer', 'provide-information', { description: 'Since Monday.' })
    story.until(monday + 11 * day)
    expect(story.case.level).toBe(1)
    story.until(monday + 12 * day)
    expect(story.case.level).toBe(2)
  })

  test('stops when the matter is settled', () => {
    const story = opened()
    story.does('support', 'resolve')
    story.until(monday + 30 * day)
    expect(story.case.level).toBe(1)
  })

  test.each([
    {},
    { reason: 'x', to: 1 },
    { reason: 'x', to: 4 },
    { reason: 'x', to: '2' },
    { reason: 'x', to: 2.5 },
  ])('refuses %j', (withThis) => {
    expect(saysNo(opened().does('support', 'escalate', withThis))).toEqual({ id: 'invalid' })
  })

  test('is not the customer’s', () => {
    expect(saysNo(opened().does('customer', 'escalate', { reason: 'x' }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })

  test('by itself, for some kinds and where a condition holds when the time is over', () => {
    const ladder = shop(`
escalation:
  levels:
    - { team: support, clause: ladder }
    - { team: head, after: 1 day, for: [defect], clause: ladder }
    - { team: board, after: 2 days, when: order.gift == true, clause: second }
`)
    const story = opened(ladder)
    story.until(monday + 2 * day - 1)
    expect(story.case.level).toBe(1)
    story.now = monday + 2 * day
    expect(saysNo(story.does('support', 'escalate', { to: 2, reason: 'x' }))).toEqual({ id: 'invalid' })
    story.does('support', 'record-facts', { order: { gift: true } })
    const { events } = story.until(monday + 9 * day)
    expect(events.find(({ type }) => type === 'escalated')?.data).toEqual({
      level: 3,
      team: 'board',
      clause: 'second',
    })
    const plain = opened(ladder)
    plain.until(monday + 9 * day)
    expect(plain.case.level).toBe(1)
  })
})
