import { describe, expect, test } from 'vitest'
import { type Changes, lintWith, told } from '../testing/policy-with.ts'

const found = (id: string, changes: Changes) =>
  told(lintWith(changes)).filter((line) => line.split(' ')[1] === id)

describe('one-name-two-events', () => {
  const refund = { title: { en: 'Refund' }, clause: 'rule-withdrawal', amount: { of: 'line.price' } }
  const steps = [{ refund: { owes: 'support', within: '14 days', pays: true, clause: 'rule-withdrawal' } }]
  const named = {
    requests: { withdrawal: { remedies: ['refund'] } },
    remedies: { refund: { ...refund, steps } },
  }
  const message = (on: string) => ({ messages: { paid: { on, to: 'customer', body: { en: 'Paid.' } } } })
  const twice = (changes: Changes) => found('one-name-two-events', changes)

  test('a remedy and a step, and something waits for that event', () => {
    expect(twice({ ...named, ...message('refund') })).toEqual(['warning one-name-two-events remedies.refund'])
    const asked = { let: { paid: 'happened("refund")' } }
    expect(twice({ ...named, ...asked })).toEqual(['warning one-name-two-events remedies.refund'])
  })

  test('not where nothing waits for it, or the two have names of their own', () => {
    expect(twice(named)).toEqual([])
    expect(twice(message('refund'))).toEqual([])
  })

  test('a suspension and a step, an action and a remedy', () => {
    const suspensions = {
      repair: {
        title: { en: 'Repair' },
        while: 'order.payment.dispute == "open"',
        clause: 'rule-guarantee',
        shuts: { actions: ['decide'] },
      },
    }
    expect(twice({ suspensions, ...message('repair') })).toEqual([
      'warning one-name-two-events suspensions.repair',
    ])
    const actions = { mend: { title: { en: 'Mend' }, by: ['support'], clause: 'rule-guarantee' } }
    expect(twice({ actions, ...message('mend') })).toEqual(['warning one-name-two-events remedies.mend'])
  })
})

describe('decides-too-early', () => {
  const approve = { approve: 'rule-withdrawal', remedy: 'money-back', for: ['withdrawal'] }
  const seal = { when: 'line.sealed == false', refuse: 'rule-withdrawal', for: ['withdrawal'] }
  const early = (at: string | string[], rules: object[], required: boolean | string = true) =>
    found('decides-too-early', {
      requests: {
        withdrawal: {
          ask: {
            sealed: {
              type: 'boolean',
              per: 'line',
              required,
              label: { en: 'Sealed?' },
              clause: 'rule-evidence',
            },
          },
        },
      },
      judgements: [{ at, rules }],
    })

  test('a mattress whose seal nobody told of is approved', () => {
    const here = ['warning decides-too-early judgements[0].rules[1]']
    expect(early('admitted', [seal, approve])).toEqual(here)
    expect(early('opened', [seal, approve])).toEqual(here)
    expect(early(['admitted', 'information-completed'], [seal, approve])).toEqual(here)
    const own = [{ ...approve, when: 'line.sealed == true' }]
    expect(early('admitted', own)).toEqual(['warning decides-too-early judgements[0].rules[0]'])
  })

  test('not once everything is there, or where nothing asked is read', () => {
    expect(early('information-completed', [seal, approve])).toEqual([])
    expect(early('admitted', [seal, approve], 'before-sending')).toEqual([])
    expect(early('admitted', [seal, approve], false)).toEqual([])
    expect(early('admitted', [{ ...approve, when: 'order.total < 100' }])).toEqual([])
    expect(early('admitted', [{ ...seal, for: ['defect'] }, approve])).toEqual([])
  })

  test('nor where the rule goes by it and is tried again', () => {
    const own = [seal, { ...approve, when: 'line.sealed == true' }]
    expect(early(['admitted', 'information-completed'], own)).toEqual([])
  })
})

test('page-words-in-english: a language without phrases for the page', () => {
  const inLanguages = (...languages: string[]) => found('page-words-in-english', { languages })
  expect(inLanguages('en')).toEqual([])
  expect(inLanguages('en', 'fr-CA')).toEqual([])
  expect(inLanguages('en', 'fi')).toEqual(['warning page-words-in-english languages'])
  const [finding] = lintWith({ languages: ['en', 'fi'] }).filter(({ id }) => id === 'page-words-in-english')
  expect(finding?.message).toMatch(/ar, de, en,.* and none in "fi".*the words around them are English/)
})
