import { describe, expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { decide } from './decide.ts'
import { may } from './rights.ts'
import { shop } from './testing/shop.ts'
import { Story } from './testing/story.ts'

const policy = shop('actions: { record-finding: ~ }')

/** Who may give each command, unless the policy says otherwise. */
const everybody = [
  'customer',
  'seller',
  'carrier',
  'service-centre',
  'support',
  'bench',
  'desk',
  'till',
  'head',
  'board',
  'system',
]
const staff = ['support', 'bench', 'desk', 'till', 'head', 'board']
const table: Record<string, readonly string[]> = {
  open: ['customer', 'seller', ...staff],
  'provide-information': ['customer', 'seller', ...staff],
  'request-information': staff,
  acknowledge: staff,
  assign: staff,
  investigate: staff,
  'record-finding': ['service-centre', ...staff],
  decide: staff,
  'choose-remedy': ['customer', ...staff],
  'do-step': ['customer', 'seller', 'carrier', 'service-centre', ...staff],
  'check-proof': staff,
  'add-cost': staff,
  'move-deadline': ['head'],
  escalate: staff,
  resolve: staff,
  'request-review': ['customer', 'seller', ...staff],
  'answer-review': staff,
  refer: ['customer', ...staff],
  withdraw: ['customer', ...staff],
  close: staff,
  'change-kind': ['customer', ...staff],
  'record-facts': staff,
  'contact-seller': staff,
  'answer-as-seller': ['seller', ...staff],
  'decide-sanction': ['head'],
  'contest-sanction': ['seller', ...staff],
  'decide-contest': ['head', 'board'],
  overrule: ['head'],
  'an action of the policy': staff,
}

/** What the system, which may do all else, leaves to people. */
const forPersons = new Set(['check-proof', 'decide-sanction', 'decide-contest', 'overrule'])

test('every command has its row', () => {
  expect(Object.keys(commands).filter((name) => !table[name])).toEqual([])
})

describe.each(Object.entries(table))('%s', (action, allowed) => {
  test.each(everybody)('%s', (party) => {
    const itself = party === 'system' && !forPersons.has(action)
    expect(may(policy, { party }, action)).toBe(itself || allowed.includes(party))
  })
})

const rows = Object.entries(table).filter(([name]) => Object.hasOwn(commands, name) && name !== 'open')
test.each(rows)('%s is refused to all others before anything is looked at', (action, allowed) => {
  for (const party of everybody.filter((each) => each !== 'system' && !allowed.includes(each))) {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    const { refusal, events, trace } = story.does(party, action, {}, { overrule: { reason: 'Please.' } })
    expect(refusal, party).toMatchObject({ id: 'not-permitted', overrulable: false })
    expect([events, trace]).toEqual([[], []])
  }
})

test.each(['nobody', '', 'constructor', '__proto__', 'toString', 'staff', 'party'])(
  'nobody is called "%s"',
  (party) => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    expect(story.does(party, 'decide', { outcome: 'approve' }).refusal?.id).toBe('unknown')
  },
)

test('a policy says otherwise by role, team or party', () => {
  const narrowed = shop(`
actions: { decide: { by: [bench], clause: rule-answer }, record-finding: ~ }
rights: { overrule: [board], open: [customer] }
`)
  const who = (action: string) =>
    everybody.filter((party) => party !== 'system' && may(narrowed, { party }, action))
  expect(who('decide')).toEqual(['bench'])
  expect(who('overrule')).toEqual(['board'])
  const story = new Story(narrowed)
  expect(story.opens({ kind: 'withdrawal' }, {}, 'support').refusal).toMatchObject({ id: 'not-permitted' })
  story.opens({ kind: 'withdrawal' })
  expect(story.does('support', 'decide', { outcome: 'approve' }).refusal).toMatchObject({
    id: 'not-permitted',
    clause: 'rule-answer',
    wouldChange: [{ fact: 'by', is: 'support', needs: 'one of bench' }],
  })
})

describe('overruling', () => {
  const refusing = { outcome: 'approve', remedy: 'voucher' }
  const overrule = { reason: 'By way of exception.' }
  const opened = () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    return story
  }

  test('takes the right, a reason, and a refusal that can be overruled; it is marked and counted', () => {
    const story = opened()
    expect(story.does('support', 'decide', refusing, { overrule }).refusal).toMatchObject({
      id: 'not-offered',
      overrulable: true,
    })
    expect(story.does('head', 'decide', refusing, { overrule: { reason: '  ' } }).refusal).toMatchObject({
      id: 'not-offered',
    })
    const { events } = story.does(
      { party: 'head', name: 'Hélène' },
      'decide',
      { ...refusing, lines: [1] },
      { overrule },
    )
    expect(events[0]).toMatchObject({
      type: 'overruled',
      data: { refusal: 'not-offered', clause: 'rule-guarantee', ...overrule, command: 'decide' },
    })
    expect(story.case.overruled).toEqual([
      { refusal: 'not-offered', clause: 'rule-guarantee', ...overrule, by: 'Hélène' },
    ])
    expect(story.case.happened.overruled?.times).toBe(1)
  })

  test('where there is nothing to overrule, nothing is marked', () => {
    const story = opened()
    story.does('head', 'decide', { outcome: 'approve', remedy: 'money-back' }, { overrule })
    expect(story.case.overruled).toEqual([])
  })

  test('never passes a clause without exceptions', () => {
    const firm = shop('remedies: { voucher: { clause: firm } }')
    const story = new Story(firm)
    story.opens({ kind: 'withdrawal' })
    expect(story.does('head', 'decide', refusing, { overrule }).refusal).toMatchObject({
      id: 'no-exceptions',
      clause: 'firm',
      overrulable: false,
    })
  })

  test('is refused with a reason that is none', () => {
    const story = opened()
    const odd = { do: 'decide', by: { party: 'head' }, with: refusing, overrule: { reason: 7 } }
    expect(decide(policy, story.case, odd as never, story.now).refusal?.id).toBe('invalid')
  })
})
