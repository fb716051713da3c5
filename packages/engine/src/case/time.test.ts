import { describe, expect, test } from 'vitest'
import { shop } from './testing/shop.ts'
import { day, hour, instant, minute, monday, Story, saysNo } from './testing/story.ts'
import { nextInstant } from './time.ts'

const owing = (what: string) => shop(`obligations: { ${what} }`)
function opened(loaded = shop(), kind = 'withdrawal'): Story {
  const story = new Story(loaded)
  story.opens({ kind, lines: [1] })
  return story
}
const eventsAt = (story: Story, then: number | string, type: string) => {
  const { events } = story.until(then)
  return events.filter((event) => event.type === type).map(({ at }) => at)
}

describe('a deadline', () => {
  const policy = owing(
    'call: { owes: support, does: acknowledge, after: opened, within: 4 hours, clause: rule-answer, if-late: [ escalate: next ] }',
  )

  test.each([
    [-1, 'kept', 1],
    [0, 'late', 2],
    [1, 'late', 2],
  ])('with a command %s milliseconds from it: %s', (off, state, level) => {
    const story = opened(policy)
    story.now = monday + 4 * hour + off
    const { names } = story.does('support', 'acknowledge')
    expect(story.stateOf('call')).toBe(state)
    expect(story.case.level).toBe(level)
    expect(names).toContain('acknowledged')
    if (off === 0) expect(names.indexOf('obligation-late')).toBeLessThan(names.indexOf('acknowledged'))
  })

  test('happens at its own instant, however late the machine gets to it, and is noted when done after all', () => {
    const story = opened(policy)
    expect(eventsAt(story, monday + 2 * day, 'obligation-late')).toEqual([monday + 4 * hour])
    expect(story.case.obligations.find(({ name }) => name === 'call')).toMatchObject({
      state: 'late',
      settledAt: monday + 4 * hour,
    })
    expect(story.owed).toContain('call late')
    story.does('support', 'acknowledge')
    expect(story.owed).not.toContain('call late')
    expect(story.stateOf('call')).toBe('late')
  })

  test('goes before a command that is refused, too', () => {
    const story = opened(policy)
    story.now = monday + 4 * hour
    expect(story.does('customer', 'decide', {}).names).toContain('obligation-late')
  })

  test('due at one instant, several go in the order of their clauses', () => {
    const owes = 'owes: support, does: acknowledge, after: opened, within: 1 hour'
    const both = owing(
      `second: { ${owes}, clause: silence }, first: { ${owes}, clause: misuse }, last: { ${owes} }`,
    )
    const { events } = opened(both).until(monday + day)
    const late = events.flatMap((event) => (event.type === 'obligation-late' ? [event.data.name] : []))
    expect(late).toEqual(['first', 'second', 'last'])
  })

  test('waits for a fact that it rests on', () => {
    const story = opened(
      owing(
        'give: { owes: support, does: acknowledge, after: opened, until: 5 days after order.paidAt, clause: rule-answer }',
      ),
    )
    expect(story.stateOf('give')).toBe('pending')
    story.does('support', 'record-facts', { order: { paidAt: '2026-10-05T12:00:00+02:00' } })
    expect(story.stateOf('give')).toBe('running')
    expect(eventsAt(story, monday + 30 * day, 'obligation-late')).toContain(
      instant('2026-10-11T00:00:00+02:00'),
    )
  })

  test('is extended when that comes to hold, and never cut short again', () => {
    const story = opened(
      owing(
        'give: { owes: support, does: acknowledge, after: opened, within: 5 days, extend: [ { when: order.gift == true, by: 10 days } ], clause: rule-answer }',
      ),
    )
    const due = () => story.case.obligations.find(({ name }) => name === 'give')?.due
    expect(due()).toBe(instant('2026-10-11T00:00:00+02:00'))
    story.does('support', 'record-facts', { order: { gift: true } })
    expect(due()).toBe(instant('2026-10-21T00:00:00+02:00'))
    story.does('support', 'record-facts', { order: { gift: false } })
    expect(due()).toBe(instant('2026-10-21T00:00:00+02:00'))
  })
})

describe('a pause', () => {
  const pausing = (deadline: string) =>
    owing(
      `give: { owes: support, does: acknowledge, after: opened, ${deadline}, pauses: [awaiting-information], clause: rule-answer, if-late: [ escalate: next ] }`,
    )

  test.each([
    ['within: 90 minutes', '2026-10-08T11:28:00+02:00'],
    ['within: 30 hours', '2026-10-09T15:58:00+02:00'],
    ['within: 5 days', '2026-10-13T00:00:00+02:00'],
    ['within: 3 days on working-days', '2026-10-13T00:00:00+02:00'],
    ['until: 12:00 on the day after case.openedAt', '2026-10-09T11:58:00+02:00'],
    ['earliest: [ 5 days after case.openedAt, { within: 3 days } ]', '2026-10-11T23:58:00+02:00'],
    ['within: 2 days, not-before: case.openedAt', '2026-10-10T23:58:00+02:00'],
  ])('of %s, asked at 10:01 and answered three days later, less two minutes', (deadline, due) => {
    const story = opened(pausing(deadline))
    story.does('support', 'request-information', { ask: 'Which?' })
    const asked = story.now - minute
    expect(story.stateOf('give')).toBe('paused')
    story.until(asked + 20 * day)
    expect(story.stateOf('give')).toBe('paused')
    const other = opened(pausing(deadline))
    other.does('support', 'request-information', { ask: 'Which?' })
    other.now = asked + 3 * day - 2 * minute
    other.does('customer', 'provide-information', { description: 'This one.' })
    expect(new Date(other.case.obligations.find(({ name }) => name === 'give')?.due ?? 0).toISOString()).toBe(
      new Date(due).toISOString(),
    )
  })

  test('that ends never sends a reminder again', () => {
    const story = opened(
      owing(
        'give: { owes: support, does: acknowledge, after: opened, within: 5 days, pauses: [awaiting-information], remind: [ { at: 2 days before, to: support }, { at: 90%, to: head } ], clause: rule-answer }',
      ),
    )
    const reminded = () => story.case.happened.reminded?.times ?? 0
    story.until('2026-10-08T23:00:00+02:00')
    story.now = instant('2026-10-08T23:00:00+02:00')
    expect(reminded()).toBe(0)
    story.until('2026-10-09T01:00:00+02:00')
    story.now = instant('2026-10-09T01:00:00+02:00')
    expect(reminded()).toBe(1)
    story.does('support', 'request-information', { ask: 'Which?' })
    story.now = instant('2026-10-09T18:00:00+02:00')
    story.does('customer', 'provide-information', { description: 'This one.' })
    story.until(monday + 30 * day)
    expect(reminded()).toBe(2)
  })
})

describe('what comes again', () => {
  test('every five days until it is void, each time kept or late on its own', () => {
    const story = opened(
      owing(
        'update: { owes: support, does: acknowledge, after: opened, within: 5 days, every: 5 days, void-on: [resolved], clause: rule-answer }',
      ),
    )
    expect(
      eventsAt(story, '2026-10-20T10:00:00+02:00', 'obligation-late').filter(
        (at) => at !== instant('2026-10-13T00:00:00+02:00'),
      ),
    ).toEqual([instant('2026-10-11T00:00:00+02:00'), instant('2026-10-16T00:00:00+02:00')])
    story.now = instant('2026-10-20T10:00:00+02:00')
    story.does('support', 'acknowledge')
    const states = () =>
      story.case.obligations
        .filter(({ name }) => name === 'update')
        .map(({ state, doneAt }) => (doneAt ? `${state}, done` : state))
    expect(states()).toEqual(['late, done', 'late, done', 'kept', 'running'])
    story.does('support', 'resolve')
    expect(states().at(-1)).toBe('void')
    story.until('2027-10-20T10:00:00+02:00')
    expect(states()).toHaveLength(4)
  })

  test('goes on for years in one leap of time, and is no fault of the policy', () => {
    const story = opened(
      owing(
        'update: { owes: support, does: acknowledge, after: opened, within: 12 hours, every: 12 hours, clause: rule-answer }',
      ),
    )
    const done = story.until(monday + 3 * 365 * day)
    expect(saysNo(done)).toBe('accepted')
    expect(done.events.filter(({ type }) => type === 'obligation-late').length).toBeGreaterThan(2_000)
  })

  test('survives the end where it says so', () => {
    const story = opened(
      owing(
        'update: { owes: support, does: acknowledge, after: opened, within: 5 days, every: 5 days, survives-end: true, clause: rule-answer }',
      ),
    )
    story.does('customer', 'withdraw')
    expect(story.owed).toEqual(['update running'])
    story.until('2026-10-17T10:00:00+02:00')
    expect(story.owed).toEqual(['update late', 'update#2 late', 'update#3 running'])
    story.now = instant('2026-10-17T10:00:00+02:00')
    expect(saysNo(story.does('support', 'acknowledge'))).toBe('accepted')
  })
})

describe('the end of a case', () => {
  test('voids what is owed, and what is late is owed no longer', () => {
    const story = opened(
      owing('call: { owes: support, does: decide, after: opened, within: 1 hour, clause: rule-answer }'),
    )
    story.until(monday + 2 * hour)
    story.now = monday + 2 * hour
    story.does('customer', 'withdraw')
    expect(story.owed).toEqual([])
    expect(
      saysNo(story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })),
    ).toMatchObject({ id: 'case-ended' })
    expect(nextInstant(story.loaded, story.case)).toBeUndefined()
  })
})

describe('raised again', () => {
  test.each([
    ['ignore', ['running'], 2],
    ['restart', ['void', 'running'], 4],
    ['also', ['running', 'running'], 2],
  ])('%s', (again, states, dueAfterHours) => {
    const story = opened(
      owing(
        `call: { owes: support, does: acknowledge, after: [seller-contacted], again: ${again}, within: 2 hours, clause: rule-answer }`,
      ),
    )
    story.now = monday
    story.does('support', 'contact-seller')
    story.now = monday + 2 * hour - minute
    story.does('support', 'contact-seller')
    const calls = story.case.obligations.filter(({ name }) => name === 'call')
    expect(calls.map(({ state }) => state)).toEqual(states)
    expect(calls.find(({ state }) => state === 'running')?.due).toBe(
      monday + dueAfterHours * hour - (again === 'restart' ? minute : 0),
    )
    story.does('support', 'acknowledge')
    expect(
      story.case.obligations.filter(({ name, state }) => name === 'call' && state === 'running'),
    ).toEqual([])
  })
})

describe('a suspension', () => {
  test('ends by itself, and its steps come then', () => {
    const story = new Story(
      shop(
        'suspensions: { payment-dispute: { until: 6 months after order.placedAt, shuts: { steps: [refund], remedies: [] } } }',
      ),
    )
    story.opens({ kind: 'withdrawal', lines: [1] })
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(story.ready).toEqual([])
    story.until('2027-03-27T23:59:59+01:00')
    expect(story.case.suspensions).toEqual(['payment-dispute'])
    story.until('2027-03-29T00:00:00+02:00')
    expect([story.case.suspensions, story.ready]).toEqual([[], ['refund 1']])
  })

  test('holds an automatic step that only waited for a fact', () => {
    const story = new Story(
      shop(`
remedies:
  money-back:
    amount: { of: line.weight * 10 }
    steps:
      - ship-back: { owes: customer, clause: rule-withdrawal }
      - refund: { owes: system, automatic: true, pays: true, clause: rule-withdrawal }
`),
    )
    story.opens({
      kind: 'defect',
      lines: [1],
      answers: { fault: 'x' },
      evidence: [{ kind: 'picture', media: 'photo' }],
    })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(story.ready).toEqual(['refund 1'])
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    story.does('support', 'provide-information', { lines: [{ id: 1, weight: 4 }] })
    expect(story.ready).toEqual(['refund 1'])
    story.does('support', 'record-facts', { order: { payment: { dispute: 'won' } } })
    expect([story.ready, story.lines[1], story.case.status]).toEqual([
      [],
      'approved money-back 40.00',
      'resolved',
    ])
  })

  test('pays nothing after the end', () => {
    const story = opened(
      shop(
        'remedies: { money-back: { steps: [ { refund: { owes: system, automatic: true, pays: true, clause: rule-withdrawal } } ], amount: { of: line.price * number(order.total) } } }',
      ),
    )
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    story.does('customer', 'withdraw')
    story.does('support', 'record-facts', { order: { total: 3 } })
    expect(story.case.happened['step-done']).toBeUndefined()
  })
})

test('consequences that call for each other without end are the policy’s fault, and nothing is recorded', () => {
  const round = owing(`
  ping: { owes: support, does: acknowledge, after: opened, within: 1 hour, clause: rule-answer, if-late: [ oblige: pong ] },
  pong: { owes: support, does: acknowledge, until: case.openedAt, clause: rule-answer, if-late: [ oblige: pong ] }`)
  const story = opened(round)
  expect(story.until(monday + hour - 1).refusal).toBeUndefined()
  const { refusal, events } = story.until(monday + hour)
  expect(refusal).toMatchObject({ id: 'policy-fault', overrulable: false })
  expect(events).toEqual([])
})

test('what is done at the instant at which it is owed too late is late, and done', () => {
  const policy = shop(
    'obligations: { tell: { owes: customer, does: provide-information, after: information-requested, until: 5 days after order.placedAt, clause: rule-evidence } }',
    'requests: { withdrawal: { ask: { size: { type: text, required: wanted, label: { en: Size } } } } }',
  )
  const story = opened(policy)
  const tell = story.case.obligations.find(({ name }) => name === 'tell')
  expect(tell).toMatchObject({ state: 'late', settledAt: monday, doneAt: monday })
})

test('a reminder sent before a pause is not sent after it, wherever the deadline has moved', () => {
  const story = opened(
    owing(
      'give: { owes: support, does: acknowledge, after: opened, until: 12:00 on the day of order.paidAt, pauses: [awaiting-information], remind: [ { at: 2 days before, to: support } ], clause: rule-answer }',
    ),
  )
  story.does('support', 'record-facts', { order: { paidAt: '2026-10-12T09:00:00+02:00' } })
  const due = story.case.obligations.find(({ name }) => name === 'give')?.due as number
  const reminder = story.case.obligations.find(({ name }) => name === 'give')?.reminders[0]?.at as number
  story.until(reminder + hour)
  story.now = reminder + hour
  expect(story.case.happened.reminded?.times).toBe(1)
  story.does('support', 'request-information', { ask: 'Which?' })
  story.now = reminder + 14 * hour
  story.does('customer', 'provide-information', { description: 'This one.' })
  story.until(due + 30 * day)
  expect(story.case.happened.reminded?.times).toBe(1)
})
