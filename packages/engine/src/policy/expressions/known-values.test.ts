import { describe, expect, test } from 'vitest'
import { check } from './testing/world.ts'

const refused = (source: string) => {
  const checked = check(source)
  if (checked.ok) throw new Error(`${source} is accepted`)
  const { id, message, help, range } = checked
  return { id, message, help, at: source.slice(range.start, range.end) }
}

describe('a comparison with a text that what is compared can never be is refused', () => {
  test.each([
    ['request.kind == "retrun"', 'request.kind is never "retrun".', 'Did you mean "return"?'],
    ['case.kind != "dely"', 'case.kind is never "dely".', 'Did you mean "delay"?'],
    ['request.channel == "fax"', 'request.channel is never "fax".', 'There are these values: web, phone.'],
    ['case.status in ["closed", "recieved"]', 'case.status is never "recieved".', 'Did you mean "received"?'],
    ['case.team == "suport"', 'case.team is never "suport".', 'Did you mean "support"?'],
    ['"belgum" == case.region', 'case.region is never "belgum".', 'Did you mean "belgium"?'],
    ['incident.kind == "late-trian"', 'incident.kind is never "late-trian".', 'Did you mean "late-train"?'],
    ['line.head == "hotl"', 'line.head is never "hotl".', 'Did you mean "hotel"?'],
    [
      'line.decision.outcome == "aproved"',
      'line.decision.outcome is never "aproved".',
      'Did you mean "approved"?',
    ],
    [
      'order.lines.exists(l, l.decision.remedy == "refnud")',
      'l.decision.remedy is never "refnud".',
      'Did you mean "refund"?',
    ],
    ['customer.cases.all(c, c.status == "closd")', 'c.status is never "closd".', 'Did you mean "closed"?'],
    [
      'size(customer.cases.filter(c, c.kind == "dealy")) > 1',
      'c.kind is never "dealy".',
      'Did you mean "delay"?',
    ],
    [
      'outcome("inspect") == "confrimed"',
      'outcome("inspect") is never "confrimed".',
      'Did you mean "confirmed"?',
    ],
    ['outcome("ship-back") == "done"', 'outcome("ship-back") is never "done".', 'There are no values.'],
    [
      'weekdayOf(now) in ["sat", "sunday"]',
      'weekdayOf(…) is never "sunday".',
      'There are these values: mon, tue, wed, thu, fri, sat, sun.',
    ],
  ])('%s', (source, message, help) =>
    expect(refused(source)).toMatchObject({
      id: 'unknown-option',
      message,
      help: expect.stringContaining(help),
    }),
  )

  test('the place is the text itself', () => {
    expect(refused('request.kind == "retrun"').at).toBe('"retrun"')
  })
})

test.each([
  'request.kind in ["delay", "return"]',
  'outcome("inspect") == ""',
  'weekdayOf(now) == "mon"',
  'customer.cases.exists(c, c.kind == "subscription")',
  'customer.country == "anything"',
  'missing("fr") != ""',
])('%s is accepted', (source) => expect(check(source).ok).toBe(true))

test('a language that the policy does not have is refused', () => {
  expect(refused('missing("de")')).toMatchObject({
    id: 'unknown-name',
    message: 'There is no language called "de".',
    help: 'There are these languages: en, fr.',
  })
})

test.each(['order.total / 0', 'order.total % 0.00', '1 + 2 / 0'])('%s: nothing is divided by 0', (source) => {
  expect(refused(source)).toMatchObject({ id: 'division-by-zero', message: 'Nothing can be divided by 0.' })
})
