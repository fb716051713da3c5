import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timesOf } from '../testing/times-of.ts'
import { commands } from './commands/index.ts'
import { decide } from './decide.ts'
import { evolveAll } from './evolve/index.ts'
import { shop } from './testing/shop.ts'
import { given, monday, Story } from './testing/story.ts'
import type { CaseState, Command } from './types.ts'

const policy = shop()
const names = Object.keys(commands)
const keys = [...new Set(Object.values(commands).flatMap((command) => command.keys)), 'contents', 'sugar']

/** Values that somebody could send in place of what belongs there. */
const odd = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e300,
  2 ** 53,
  '',
  ' ',
  '1',
  '-1',
  '9'.repeat(400),
  'x'.repeat(30_000),
  '__proto__',
  'constructor',
  'toString',
  '2026-13-45T99:99:99Z',
  '9999-12-31T23:59:59Z',
  '0001-01-01',
  [],
  [null],
  [undefined],
  [[]],
  [{}],
  [{ id: null }],
  [{ id: 1, constructor: 1 }],
  [1, 1],
  {},
  { id: 1 },
  { reason: null },
  { media: 'photo' },
  JSON.parse('{"__proto__": {"party": "head"}}'),
  JSON.parse('[{"id": 1, "__proto__": {"outcome": "approve"}}]'),
  Object.create(null),
  new Date(0),
  Symbol.iterator,
  () => 1,
  10n,
] as const

/** A case in each of several stages, so that every command gets past its first check. */
const stages: Record<string, CaseState> = Object.fromEntries(
  Object.entries<(story: Story) => void>({
    received: () => {},
    waiting: (story) => story.does('support', 'request-information', { ask: 'Which?' }),
    offered: (story) => story.does('support', 'decide', { outcome: 'approve', offer: ['money-back'] }),
    approved: (story) => story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' }),
    reviewed: (story) => {
      story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
      story.does('customer', 'request-review')
    },
    sanctioned: (story) => {
      story.does('seller', 'answer-as-seller', { answer: 'refuses' })
      story.does('head', 'decide-sanction', { reasons: 'x' })
      story.does('seller', 'contest-sanction', { reason: 'x' })
    },
    ended: (story) => story.does('customer', 'withdraw'),
  }).map(([name, tell]) => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    tell(story)
    return [name, story.case]
  }),
)

const usual = {
  kind: 'withdrawal',
  outcome: 'approve',
  remedy: 'money-back',
  task: 'x',
  finding: 'x',
  step: 'ship-back',
  what: 'return-shipping',
  reason: 'x',
  answer: 'accepts',
}
const parties = ['customer', 'seller', 'support', 'head', 'board', 'system', 'constructor']

describe.each(Object.entries(stages))('to a case that is %s', (_, state) => {
  test.each(names.filter((name) => name !== 'open'))(
    '%s with anything is done or refused, never thrown',
    (name) => {
      for (const key of [...(commands[name]?.keys ?? []), 'contents', 'answers'])
        for (const value of odd)
          for (const party of ['customer', 'head'])
            survives(state, { do: name, by: { party }, with: pick(name, { [key]: value }) } as Command)
    },
  )

  test('any command of any shape', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names, 'goodwill', 'pass-time', ...['constructor', '__proto__', '']),
        fc.constantFrom(...parties),
        fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.constantFrom(...odd), fc.jsonValue())),
        (name, party, withThis) => survives(state, { do: name, by: { party }, with: withThis } as Command),
      ),
      { numRuns: 300 },
    )
  })
})

/** The odd value beside what the command otherwise needs. */
function pick(name: string, over: Record<string, unknown>): Record<string, unknown> {
  const known = commands[name]?.keys ?? []
  return { ...Object.fromEntries(Object.entries(usual).filter(([key]) => known.includes(key))), ...over }
}

function survives(state: CaseState | undefined, command: Command): void {
  const now = (state?.now ?? monday) + 1
  const { refusal, events } = decide(policy, state, command, now)
  if (refusal) expect(events).toEqual([])
  if (events.length > 0)
    expect(asJson(evolveAll(state, asJson(events)))).toEqual(asJson(evolveAll(state, events)))
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).party).toBeUndefined()
}

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

test('open with anything is done or refused, never thrown', () => {
  for (const key of commands.open?.keys ?? [])
    for (const value of odd)
      for (const party of ['customer', 'support'])
        for (const kind of ['withdrawal', 'defect', 'question'])
          survives(undefined, { do: 'open', by: { party }, with: { kind, [key]: value }, given } as Command)
})

test('open with anything given is done or refused, never thrown', () => {
  const parts = ['id', 'number', 'customer', 'order', 'seller', 'incident']
  for (const part of parts)
    for (const value of odd)
      survives(undefined, {
        do: 'open',
        by: { party: 'customer' },
        with: { kind: 'withdrawal' },
        given: { ...given, [part]: value },
      } as Command)
  for (const lines of odd)
    survives(undefined, {
      do: 'open',
      by: { party: 'customer' },
      with: { kind: 'withdrawal' },
      given: { ...given, order: { lines } },
    } as Command)
  for (const price of odd) {
    const order = { lines: [{ id: 1, price, deliveredAt: price }], deliveredAt: price }
    survives(undefined, {
      do: 'open',
      by: { party: 'customer' },
      with: { kind: 'withdrawal' },
      given: { ...given, order },
    } as Command)
  }
})

test.each([
  undefined,
  null,
  7,
  'decide',
  [],
  {},
  { do: 7 },
  { do: 'decide' },
  { do: 'decide', by: null },
  { do: 'decide', by: { party: 7 } },
])('what is no command is refused: %j', (command) => {
  expect(decide(policy, stages.received, command as never, monday + 1_000_000).refusal?.id).toBe('invalid')
  expect(decide(policy, undefined, command as never, monday).refusal?.id).toBe('invalid')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5, -1])('an instant such as %s is refused', (now) => {
  expect(decide(policy, stages.received, { do: 'close', by: { party: 'support' } }, now).refusal?.id).toBe(
    'invalid',
  )
})

test('what is more than a command can carry is refused at once', () => {
  const many = Array.from({ length: 200_000 }, (_, id) => ({ id }))
  const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`)
  const round: Record<string, unknown> = {}
  round.round = round
  for (const told of [
    { lines: many },
    { lines: deep },
    { answers: round },
    { reason: 'x'.repeat(10_000_000) },
  ]) {
    const command: Command = { do: 'decide', by: { party: 'support' }, with: told }
    const decided = () => decide(policy, stages.received, command, monday + 1_000_000)
    expect(decided().refusal?.id).toBe('invalid')
    expect(timesOf(decided, () => JSON.stringify(many))).toBeLessThan(40)
  }
})

test('an order of eight hundred lines is opened, decided and shipped with work that grows no faster than by the square', () => {
  const shipped = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => ({
      id: String(index),
      price: '10',
      deliveredAt: monday - 1,
    }))
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' }, { order: { ...given.order, lines } })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(story.ready).toHaveLength(count)
  }
  expect(
    timesOf(
      () => shipped(800),
      () => shipped(100),
    ),
  ).toBeLessThan(150)
})
