import { describe, expect, test } from 'vitest'
import { type Changes, policyWith } from '../testing/policy-with.ts'
import { comparePolicies } from './index.ts'

const base = policyWith()

/** What differs after a change, as `kind about: text`. */
function changes(changed: Changes, language = 'en'): string[] {
  const newer = policyWith(changed)
  return comparePolicies(base, newer, language).map(({ kind, about, text }) => `${kind} ${about}: ${text}`)
}

test('one version and itself', () => {
  expect(changes({})).toEqual([])
  expect(changes({ version: '2' })).toEqual([])
})

test.each(['de', 'fi'])('readers of %s are told in English, all of it', (language) => {
  const shorter = { obligations: { answer: { within: '4 days' } } }
  expect(changes(shorter, language)).toEqual(changes(shorter))
})

describe('clauses', () => {
  test('added, removed, reworded', () => {
    expect(changes({ clauses: { 'rule-late': { en: 'Late is late.' } } })).toEqual([
      'added clause: New clause: “Late is late.”',
    ])
    expect(changes({ clauses: { 'rule-answer': { en: 'We answer soon.' } } })).toEqual([
      'reworded clause: Clause reworded: “We answer within 5 days.” is now “We answer soon.”',
    ])
    expect(changes({ clauses: { 'rule-answer': { 'no-exceptions': true } } })).toEqual([
      'changed clause: Nobody can make an exception to “We answer within 5 days.” any more.',
    ])
    expect(comparePolicies(policyWith({ clauses: { gone: { en: 'Gone.' } } }), base, 'en')[0]?.text).toBe(
      'Clause taken out: “Gone.”',
    )
  })
})

describe('time', () => {
  const guarantee = (within: string) => changes({ windows: { guarantee: { within } } })
  test('longer and shorter', () => {
    expect(guarantee('25 months')).toEqual([
      'longer time: Guarantee: more time, within 25 months after delivery; longer by 12 months (depending on your situation) instead of within 24 months after delivery; longer by 12 months (depending on your situation)',
    ])
    expect(guarantee('23 months')[0]).toMatch(/^shorter time: Guarantee: less time/)
    expect(changes({ obligations: { answer: { within: '4 days on working-days' } } })[0]).toBe(
      'shorter time: Decision: less time, within 4 days after your request, counting only Monday to Friday, not on public holidays instead of within 5 days after your request, counting only Monday to Friday, not on public holidays',
    )
  })

  test('gone, and another', () => {
    expect(changes({ obligations: { answer: { within: undefined } } })[0]).toMatch(
      /^removed time: Decision: no time limit/,
    )
    const until = '12:00 on the day after order.deliveredAt'
    expect(changes({ obligations: { answer: { within: undefined, until } } })[0]).toMatch(
      /time: Decision: .*until 12:00/,
    )
  })
})

describe('what is asked', () => {
  const photo = { title: { en: 'A photo' }, accept: ['photo'], clause: 'rule-evidence' }
  test('more, less, otherwise', () => {
    expect(changes({ requests: { defect: { evidence: { photo } } } })).toEqual([
      'added evidence: It is faulty: now asks for A photo',
    ])
    expect(changes({ requests: { defect: { ask: { fault: { required: false } } } } })).toEqual([
      'changed question: It is faulty: What is wrong? is now optional',
    ])
    const before = policyWith({ evidence: { photo } })
    const after = policyWith({ evidence: { photo: { ...photo, accept: ['photo', 'video'] } } })
    expect(comparePolicies(before, after, 'en').map(({ text }) => text)).toEqual([
      'every kind of request: A photo now as photo or video, before as photo',
    ])
  })
})

describe('rules', () => {
  const [withdrawal, guarantee] = [
    { when: 'now >= withdrawalWindow', for: ['withdrawal'], refuse: 'rule-withdrawal' },
    { when: 'now >= guarantee', for: ['defect'], refuse: 'rule-guarantee' },
  ]
  test('another order', () => {
    expect(changes({ admission: [guarantee, withdrawal] })).toEqual([
      'reordered rule: Judged in another order: “refused under “Defects are covered for two years” (It is faulty)” now comes 1 of 2',
    ])
  })

  test('another condition, a new one, one gone', () => {
    expect(changes({ admission: [withdrawal, { ...guarantee, when: 'now > guarantee' }] })).toEqual([
      'changed rule: refused under “Defects are covered for two years” (It is faulty): now when now > guarantee, before when now >= guarantee',
    ])
    expect(changes({ admission: [withdrawal] })).toEqual([
      'removed rule: Rule taken out: refused under “Defects are covered for two years” (It is faulty): “Guarantee” is over',
    ])
    expect(changes({ admission: [withdrawal, guarantee, { admit: 'rule-answer' }] })).toEqual([
      'added rule: New rule: accepted under “We answer within 5 days”',
    ])
  })
})

describe('duties, remedies and costs', () => {
  test('who owes', () => {
    const teams = { desk: { title: { en: 'Desk' }, role: 'returns-desk' } }
    expect(changes({ teams, obligations: { answer: { owes: 'desk' } } })).toEqual([
      'changed duty: Decision: now owed by Desk, before by Support',
      'added team: Teams › Desk: new, “Desk”',
    ])
  })

  test('steps', () => {
    const repair = { repair: { owes: 'support', within: '30 days', clause: 'rule-guarantee' } }
    const back = { 'ship-back': { owes: 'customer', within: '14 days', clause: 'rule-guarantee' } }
    const mend = (...steps: object[]) => changes({ remedies: { mend: { steps } } })
    expect(mend(repair, back)).toEqual([
      'reordered step: Repair: the steps come in another order, repair → sending back',
    ])
    expect(mend(repair)).toEqual(['removed step: Repair: step taken out, sending back'])
    expect(mend(back, repair, { apology: { owes: 'support', clause: 'rule-guarantee' } })).toEqual([
      'added step: Repair: new step, apology',
    ])
    expect(mend(back, { repair: { ...repair.repair, within: '20 days' } })).toEqual([
      'shorter time: Repair, repair: less time, within 20 days after the step before instead of within 30 days after the step before',
    ])
  })

  test('what it costs and is worth', () => {
    const costs = [
      {
        what: 'return-shipping',
        when: 'request.kind == "withdrawal"',
        payer: 'company',
        clause: 'rule-withdrawal',
      },
      { what: 'return-shipping', payer: 'company', clause: 'rule-guarantee' },
    ]
    expect(changes({ costs })).toEqual([
      'changed cost: Return shipping: paid by us (request: “I changed my mind”), before paid by you, €5.00',
    ])
    expect(changes({ remedies: { 'money-back': { amount: { of: 'percent(90, line.price)' } } } })).toEqual([
      'changed remedy: Money back: worth percent(90, line.price), before price',
    ])
  })
})

describe('what is better and worse for the customer', () => {
  const weights = (changed: Changes) =>
    comparePolicies(base, policyWith(changed), 'en').map(({ about, weight }) => `${about} ${weight}`)

  test.each<[Changes, string[]]>([
    [{ windows: { guarantee: { within: '25 months' } } }, ['time better']],
    [{ windows: { guarantee: { within: '23 months' } } }, ['time worse']],
    [{ obligations: { answer: { within: '4 days on working-days' } } }, ['time better']],
    [{ obligations: { answer: { within: '6 days on working-days' } } }, ['time worse']],
    [{ requests: { defect: { ask: { fault: { required: false } } } } }, ['question better']],
    [{ remedies: { 'money-back': { choice: 'customer' } } }, ['remedy better']],
    [{ obligations: { answer: { pauses: ['awaiting-information'] } } }, ['duty worse']],
    [{ clauses: { 'rule-answer': { ours: true } } }, ['clause neutral']],
    [{ costs: [{ what: 'return-shipping', payer: 'company', clause: 'rule-guarantee' }] }, ['cost better']],
    [
      { 'outside-bodies': { court: { title: { en: 'Court' }, after: 'refused', clause: 'rule-mediator' } } },
      ['outside-body better'],
    ],
  ])('%j', (changed, expected) => expect(weights(changed)).toEqual(expected))
})

describe('what has no sentence of its own', () => {
  test.each<[Changes, string]>([
    [
      { messages: { answered: { body: { en: 'Our answer.' } } } },
      'Messages › answered › text › English: “Our answer.”, before “Here is our answer.”',
    ],
    [
      { calendars: { 'working-days': { strike: ['05-01'] } } },
      'Calendars › working days › closed days: no longer 1 May 2027, 1 May 2028, 1 May 2029, 1 May 2030 and 1 May 2031 and 21 more',
    ],
    [
      { calendars: { 'working-days': { days: 'mon-sat' } } },
      'Calendars › working days › opening hours: Monday to Saturday, before Monday to Friday',
    ],
    [{ teams: { support: { role: 'manager' } } }, 'Teams › Support › role: manager, before agent'],
    [{ money: { rounding: 'down' } }, 'Money › rounding: down, before half-up'],
    [
      { obligations: { answer: { 'if-late': [{ notify: 'support' }] } } },
      'Obligations › answer › when late: notice to Support, before nothing',
    ],
    [
      { 'outside-bodies': { mediator: { address: 'https://other.example.com' } } },
      'Outside bodies › The mediator › address: https://other.example.com, before https://mediator.example.com',
    ],
    [{ rights: { overrule: ['support'] } }, 'Rights › overrule: new, support'],
  ])('%j', (changed, text) => {
    expect(comparePolicies(base, policyWith(changed), 'en').map((change) => change.text)).toEqual([text])
  })
})

test.each([
  ['fr', 'Nouvelle clause : « Late is late. »'],
  ['nl', 'Nieuwe bepaling: “Late is late.”'],
  ['it', 'Nuova clausola: «Late is late.»'],
  ['ar', 'بند جديد: «Late is late.»'],
  ['de', 'New clause: “Late is late.”'],
])('in %s', (language, text) => {
  const [change] = comparePolicies(
    base,
    policyWith({ clauses: { 'rule-late': { en: 'Late is late.' } } }),
    language,
  )
  expect(change?.text.replaceAll('\u00a0', ' ')).toBe(text)
})
