import { expect, test } from 'vitest'
import { readCase, readScenarios } from './read.ts'

const story = (steps: string, given = '{}') => `scenario: A story\ngiven: ${given}\nsteps:\n${steps}`
const problems = (text: string) =>
  readScenarios(text, 's.yaml').diagnostics.map(({ position, message, help }) => [
    `${position.line}:${position.column}`,
    message,
    help,
  ])

test('a step has its instant, its actor and its command', () => {
  const text = story(
    '  - at: 2026-03-03T12:00:00+01:00\n    by: { team: support, name: Anna }\n    do: assign\n    with: { to: Ben }\n',
  )
  const [step] = readScenarios(text, 's.yaml').scenarios[0]?.steps ?? []
  expect(step).toMatchObject({
    at: Date.parse('2026-03-03T11:00:00Z'),
    case: 'first',
    by: { party: 'support', name: 'Anna' },
    do: 'assign',
    with: { to: 'Ben' },
  })
})

test('declared facts stand beside the built-in ones, and line ids are texts', () => {
  const given =
    '{ order: { number: F-1, attributes: { fresh: true }, lines: [ { id: 1, attributes: { live: true } } ] } }'
  const text = story(
    '  - at: 2026-03-03T12:00Z\n    do: open\n    with: { lines: [ { id: 1, measured: 2 } ], evidence: [ { kind: a, media: photo, lines: [1] } ] }\n',
    given,
  )
  const [scenario] = readScenarios(text, 's.yaml').scenarios
  expect(scenario?.given.order).toEqual({ number: 'F-1', fresh: true, lines: [{ id: '1', live: true }] })
  expect(scenario?.steps[0]?.with).toEqual({
    lines: [{ id: '1', measured: 2 }],
    evidence: [{ kind: 'a', media: 'photo', lines: ['1'] }],
  })
})

test.each([
  [
    'a key of the step',
    '  - at: 2026-03-03T12:00Z\n    exepct: {}\n',
    ['5:5', 'steps 1: there is no "exepct".', 'Did you mean "expect"?'],
  ],
  [
    'an expectation',
    '  - at: 2026-03-03T12:00Z\n    expect: { refusd: x }\n',
    ['5:15', 'steps 1 › expect: there is no "refusd".', 'Did you mean "refused"?'],
  ],
  [
    'an instant without offset',
    '  - at: 2026-03-03T12:00\n',
    [
      '4:9',
      'steps 1 › at: Without its offset from UTC this names no instant. Write it like 2026-03-03T12:00:00+01:00, or with Z for UTC.',
      'docs/reference/scenarios.md shows how it is written.',
    ],
  ],
  [
    'a state of a step',
    '  - at: 2026-03-03T12:00Z\n    expect: { steps: { refund: don } }\n',
    [
      '5:32',
      'steps 1 › expect › steps › refund: "don" is none of the values there are.',
      'Did you mean "done"?',
    ],
  ],
  [
    'a comma in a sentence',
    '  - at: 2026-03-03T12:00Z\n    overrule: { reason: Yes, I know }\n',
    [
      '5:30',
      'The comma before "I know" ends the text there.',
      'Inside { } and [ ] a text with a comma needs quotes.',
    ],
  ],
  [
    'a step without an instant',
    '  - do: open\n',
    [
      '4:5',
      'steps 1 › at: An instant is written like 2026-03-03T12:00:00+01:00.',
      'docs/reference/scenarios.md shows how it is written.',
    ],
  ],
])('says what is wrong with %s', (_what, steps, expected) => {
  expect(problems(story(steps))).toEqual([expected])
})

test('a case may be JSON with commands and one instant', () => {
  const text = JSON.stringify({
    at: '2026-03-03T12:00:00Z',
    given: { customer: { kind: 'business' } },
    commands: [{ do: 'open', by: 'customer', with: { kind: 'weight' } }],
  })
  const [scenario] = readCase(text, 'case.json').scenarios
  expect(scenario?.steps).toHaveLength(1)
  expect(scenario?.steps[0]).toMatchObject({ do: 'open', at: Date.parse('2026-03-03T12:00:00Z') })
})

test('a mistake in a command of a JSON case is found where it stands', () => {
  const text = '{ "commands": [\n  { "at": "2026-03-03T12:00:00Z",\n    "dos": "open" } ] }'
  const [found] = readCase(text, 'case.json').diagnostics
  expect(found).toMatchObject({ position: { line: 3, column: 5 }, help: 'Did you mean "do"?' })
})
