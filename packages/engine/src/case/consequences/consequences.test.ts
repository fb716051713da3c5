import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { day, hour, monday, Story, saysNo } from '../testing/story.ts'

const picture = { kind: 'picture', media: 'photo' }
const late = (then: string, ...more: string[]) =>
  shop(
    `obligations: { call: { owes: support, does: acknowledge, after: opened, within: 1 hour, clause: silence, if-late: [ ${then} ] } }`,
    ...more,
  )

function opened(loaded = shop(), lines: unknown[] = [1, 2]): Story {
  const story = new Story(loaded)
  story.opens({ kind: 'defect', lines, answers: { fault: 'x' }, evidence: [picture] })
  return story
}
const passes = (story: Story) => {
  const done = story.until(monday + 2 * hour)
  story.now = monday + 2 * hour
  return done
}

describe('refuse', () => {
  test('before anybody looked into it, the case ends refused', () => {
    const story = opened(late('refuse: misuse'))
    expect(passes(story).names).toContain('refused')
    expect([story.case.status, story.owed]).toEqual(['refused', []])
  })

  test('once somebody did, it is rejected; also while it waits for an answer', () => {
    const story = opened(late('refuse: misuse'))
    story.does('support', 'investigate', { task: 'lens' })
    story.does('support', 'request-information', { ask: 'Which?' })
    passes(story)
    expect([story.case.status, story.lines]).toEqual(['rejected', { 1: 'rejected', 2: 'rejected' }])
  })

  test('leaves what was decided alone, and moves the case on', () => {
    const story = opened(late('refuse: misuse'))
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', lines: [1] })
    const { names } = passes(story)
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'refused' })
    expect(names).toContain('line-refused')
    expect(names).not.toContain('refused')
    expect([story.case.status, story.ready]).toEqual(['approved', ['ship-back 1']])
    expect(
      story.case.obligations.some(({ source, state }) => source === 'escalation' && state === 'running'),
    ).toBe(true)
  })
})

describe('grant', () => {
  const granting = late('grant: money-back')

  test('silence grants the remedy, under the clause of what was owed', () => {
    const story = opened(granting)
    passes(story)
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved money-back 50.00' })
    expect(story.case.lines[0]?.decision).toMatchObject({ clause: 'silence', by: 'system' })
  })

  test('in place of what drags on, but not of what was rejected or paid', () => {
    const story = opened(granting)
    story.does('support', 'decide', {
      lines: [
        { id: 1, outcome: 'approve', remedy: 'mend' },
        { id: 2, outcome: 'reject', clause: 'rule-guarantee' },
      ],
    })
    passes(story)
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'rejected' })
    const paid = opened(granting, [1])
    paid.does('support', 'decide', { outcome: 'approve', remedy: 'voucher' })
    paid.does('customer', 'do-step', { step: 'destroy', proof: { media: 'photo' } })
    paid.does('support', 'check-proof', { step: 'destroy', accepted: true })
    paid.does('till', 'do-step', { step: 'voucher' })
    passes(paid)
    expect(paid.lines).toEqual({ 1: 'approved voucher 20.00' })
    expect(paid.case.runs).toHaveLength(1)
  })

  test('also while information is missing, and of a remedy that the rules would not offer: the promise is the policy’s own', () => {
    const story = new Story(late('grant: swap'))
    story.opens({ kind: 'defect', lines: [1] })
    story.does('system', 'record-facts', { lines: [{ id: 1, used: true }] })
    passes(story)
    expect(story.lines).toEqual({ 1: 'approved swap' })
  })

  test('of a remedy that a suspension shuts, its steps wait', () => {
    const story = opened(late('grant: swap'), [1])
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    passes(story)
    expect([story.lines[1], story.ready]).toEqual(['approved swap', []])
    story.does('support', 'record-facts', { order: { payment: { dispute: 'won' } } })
    expect(story.ready).toEqual(['collect 1'])
  })

  test('during a review the case stays under review, and is approved after it', () => {
    const policy = late('grant: money-back', 'reviews: { head-look: { of: [line-rejected] } }')
    const story = opened(policy)
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee', lines: [2] })
    story.does('customer', 'request-review', { review: 'head-look' })
    passes(story)
    expect(story.case.status).toBe('under-review')
    story.does('head', 'answer-review', { outcome: 'upheld' })
    expect([story.case.status, story.lines]).toEqual([
      'approved',
      { 1: 'approved money-back 100.00', 2: 'rejected' },
    ])
  })
})

describe('lapse and abandon', () => {
  const lapsing = (what: string) =>
    shop(`
remedies:
  money-back:
    steps:
      - ship-back: { owes: customer, within: 14 days, clause: rule-withdrawal, if-late: [ ${what}: silence ] }
      - refund: { owes: support, pays: true, clause: rule-withdrawal }
`)

  test.each([
    ['lapse', 'closed'],
    ['abandon', 'withdrawn'],
  ])('%s: the whole case when nothing else is open', (what, status) => {
    const story = opened(lapsing(what), [1])
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    story.until(monday + 30 * day)
    expect([story.case.status, story.owed, story.ready]).toEqual([status, [], []])
  })

  test.each(['lapse', 'abandon'])('%s: only its own line while another is open', (what) => {
    const story = opened(lapsing(what))
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', lines: [1] })
    story.until(monday + 30 * day)
    expect([story.case.status, story.lines]).toEqual(['received', { 1: 'rejected', 2: 'admitted' }])
  })
})

describe('compensate', () => {
  const paying = (amount: string) =>
    late(`compensate: { amount: '${amount}', remedy: voucher, clause: late }`)
  const besides = (story: Story) =>
    story.case.runs.filter((run) => run.besides).map(({ amount, line }) => `${amount} ${line}`)

  test('begins beside what was decided, and disturbs none of it', () => {
    const story = opened(paying('10'))
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    passes(story)
    expect(besides(story)).toEqual(['10.00 *'])
    expect(story.ready).toEqual(['ship-back 1', 'ship-back 2', 'destroy'])
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
    expect(story.ready).toEqual(['destroy'])
  })

  test('of a case about the whole, too: both are paid, each once', () => {
    const story = new Story(paying('10'))
    story.opens({ kind: 'question' })
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', amount: 30 })
    passes(story)
    const pay = () => {
      story.does('customer', 'do-step', { step: 'destroy', proof: { media: 'photo' } })
      story.does('support', 'check-proof', { step: 'destroy', accepted: true })
      story.does('till', 'do-step', { step: 'voucher' })
    }
    pay()
    expect(
      saysNo(story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', amount: 40 })),
    ).toBe('accepted')
    story.does('customer', 'do-step', { step: 'ship-back' })
    story.does('support', 'do-step', { step: 'refund', amount: 40 })
    const sums = story.case.runs.map(({ remedy, amount }) => `${remedy} ${amount}`)
    expect(sums).toEqual(['money-back 40.00', 'voucher 10.00'])
    expect(story.lines['*']).toBe('approved money-back 40.00')
    expect(story.case.status).toBe('resolved')
  })

  test('is owed after the end too', () => {
    const story = opened(paying('10'), [1])
    passes(story)
    story.does('customer', 'withdraw')
    expect([story.ready, story.owed]).toEqual([['destroy'], ['destroy@r1 running']])
    expect(saysNo(story.does('customer', 'do-step', { step: 'destroy', proof: { media: 'photo' } }))).toBe(
      'accepted',
    )
    story.does('support', 'check-proof', { step: 'destroy', accepted: true })
    story.does('till', 'do-step', { step: 'voucher' })
    expect(story.case.runs[0]?.steps.voucher?.state).toBe('done')
    expect([story.case.status, story.owed]).toEqual(['withdrawn', []])
  })

  test.each(['0', '0.004', '-5', 'number(order.total)'])('of %s there is none', (amount) => {
    const story = opened(paying(amount))
    passes(story)
    expect(besides(story)).toEqual([])
  })
})

describe('the others', () => {
  test('approve, close, oblige, conduct, escalate and notify do as they say', () => {
    expect(done('{ approve: silence, remedy: money-back }').lines[1]).toBe('approved money-back 100.00')
    expect(done('close: silence').case.status).toBe('closed')
    expect(done('escalate: 3').case.level).toBe(3)
    expect(done('escalate: next').case.level).toBe(2)
    expect(done('conduct: refusal').case.failures).toHaveLength(1)
    expect(done('notify: head').case.happened['message-sent']?.times).toBeGreaterThan(1)
    const obliged = done(
      'oblige: again',
      'obligations: { again: { owes: head, does: decide, within: 2 days, clause: late } }',
    )
    expect(obliged.stateOf('again')).toBe('running')
  })

  test('perform does what the action leads to, where it is open, and once its letter is full', () => {
    const action = (more: string) =>
      `actions: { scrap: { title: { en: Scrap }, clause: late, ${more} then: [ close: late ] } }`
    expect(done('perform: scrap', action('')).case.status).toBe('closed')
    expect(done('perform: scrap', action('when: line.price > 500, ')).case.status).toBe('received')
    const letter =
      'documents: { note: { title: { en: N }, with: scrap, clause: late, contents: { why: { type: text, label: { en: W } } } } }'
    expect(done('perform: scrap', action(''), letter).case.status).toBe('received')
    expect(
      done(
        'perform: scrap',
        action(''),
        'suspensions: { payment-dispute: { while: request.kind == "defect", shuts: { actions: [scrap] } } }',
      ).case.status,
    ).toBe('received')
  })

  function done(then: string, ...more: string[]): Story {
    const story = opened(late(then, ...more), [1])
    passes(story)
    return story
  }
})

describe('a step that ends so', () => {
  test('can open the choice anew, among what is still the customer’s to choose', () => {
    const story = opened(
      shop(`
remedies:
  mend:
    choice: customer
    offered: [ { when: 'outcome("repair") == "hopeless"', refuse: late } ]
    steps: [ { repair: { owes: bench, clause: rule-guarantee, outcomes: { mended: {}, hopeless: [ approve: silence ] } } } ]
`),
      [1],
    )
    story.does('support', 'decide', { outcome: 'approve', remedy: 'mend' })
    story.does('bench', 'do-step', { step: 'repair', outcome: 'hopeless' })
    expect(story.case.lines[0]?.offers).toEqual(['money-back', 'swap'])
    expect([story.case.status, story.ready]).toEqual(['approved', []])
    story.does('customer', 'choose-remedy', { remedy: 'money-back' })
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00' })
  })

  test('is judged for its own line, not for the others', () => {
    const story = opened(
      shop('judgements: [ { at: collect, rules: [ { when: case.status == "approved", refuse: late } ] } ]'),
    )
    story.does('support', 'decide', { outcome: 'approve', remedy: 'swap' })
    story.does('carrier', 'do-step', { step: 'collect', lines: [2] })
    expect(story.lines).toEqual({ 1: 'approved swap', 2: 'rejected' })
  })
})

test('a case moved up by a consequence cites the clause of its level', () => {
  const { events } = passes(opened(late('escalate: next')))
  expect(events.find(({ type }) => type === 'escalated')?.data).toEqual({
    level: 2,
    team: 'head',
    clause: 'ladder',
  })
})
