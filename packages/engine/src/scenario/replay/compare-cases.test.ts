import { describe, expect, test } from 'vitest'
import type { Command } from '../../case/types.ts'
import { loadPolicy } from '../../policy/load.ts'
import { type Changes, policyWith } from '../../policy/testing/policy-with.ts'
import { compareCases, type RecordedCase } from './index.ts'

const start = Date.parse('2026-10-05T08:00:00Z')
const day = 86_400_000
const support = { party: 'support', name: 'Anna' }

/** A withdrawal so many days after delivery, decided two days later. */
function withdrawal(days: number, more: RecordedCase['commands'] = []): RecordedCase {
  const deliveredAt = new Date(start - days * day).toISOString()
  const open: Command = {
    do: 'open',
    by: { party: 'customer' },
    with: { kind: 'withdrawal', lines: [{ id: '1' }] },
    given: {
      id: `case-${days}`,
      customer: { kind: 'consumer' },
      order: { number: 'A1', deliveredAt, lines: [{ id: '1', title: 'Lamp', quantity: 1, unitPrice: '40' }] },
    },
  }
  return { id: `case-${days}`, commands: [{ at: start, command: open }, ...more], until: start + 30 * day }
}

const approve = {
  at: start + 2 * day,
  command: {
    do: 'decide',
    by: support,
    with: { outcome: 'approve', remedy: 'money-back', clause: 'rule-withdrawal' },
  },
}

const compare = (changed: Changes, cases: RecordedCase[]) =>
  compareCases(loadPolicy(policyWith()), loadPolicy(policyWith(changed)), cases)

describe('compareCases', () => {
  test('one version and itself', () => {
    expect(compare({}, [withdrawal(3), withdrawal(10, [approve]), withdrawal(40)])).toEqual({
      cases: 3,
      counts: {},
      worth: { old: '40', new: '40' },
      differing: [],
    })
  })

  test('refused where it was admitted, and the other way round', () => {
    const cases = [withdrawal(3), withdrawal(10), withdrawal(20)]
    const shorter = compare({ windows: { withdrawalWindow: { within: '7 days' } } }, cases)
    expect(shorter.counts['now-refused']).toBe(1)
    expect(shorter.differing.map(({ id }) => id)).toEqual(['case-10'])
    expect(shorter.differing[0]?.new.clauses).toEqual(['rule-withdrawal'])
    const longer = compare({ windows: { withdrawalWindow: { within: '30 days' } } }, cases)
    expect(longer.differing).toMatchObject([
      { id: 'case-20', otherwise: expect.arrayContaining(['now-admitted']) },
    ])
  })

  test('late, and late no more', () => {
    const hasty = compare({ obligations: { answer: { within: '1 day' } } }, [withdrawal(3, [approve])])
    expect(hasty.counts).toEqual({ 'now-late': 1 })
    expect(hasty.differing[0]?.new.late).toContain('answer')
    const patient = compare({ obligations: { answer: { within: '2 months' } } }, [withdrawal(3)])
    expect(patient.counts).toEqual({ 'late-no-more': 1 })
  })

  test('another promise late, as many as before', () => {
    const both = (answer: string, first: string) => ({
      answer: { within: answer },
      first: { owes: 'support', does: 'acknowledge', after: 'opened', within: first, clause: 'rule-answer' },
    })
    const hastily = loadPolicy(policyWith({ obligations: both('1 day', '20 days') }))
    const slowly = loadPolicy(policyWith({ obligations: both('2 months', '1 day') }))
    const recorded = { ...withdrawal(3, [approve]), until: start + 10 * day }
    expect(compareCases(hastily, slowly, [recorded]).counts).toEqual({ 'now-late': 1, 'late-no-more': 1 })
  })

  test('another remedy of the same worth', () => {
    const judged = (remedy: string) => ({
      remedies: {
        voucher: {
          title: { en: 'Voucher' },
          clause: 'rule-withdrawal',
          amount: { of: 'line.price' },
          steps: [
            { send: { owes: 'support', pays: true, clause: 'rule-withdrawal', title: { en: 'sending' } } },
          ],
        },
      },
      requests: { withdrawal: { remedies: ['money-back', 'voucher'] } },
      obligations: { answer: { within: '1 day', 'if-late': [{ grant: remedy }] } },
    })
    const [money, voucher] = [judged('money-back'), judged('voucher')].map((one) =>
      loadPolicy(policyWith(one)),
    )
    if (!money || !voucher) throw new Error('no policies')
    expect(compareCases(money, voucher, [withdrawal(3)])).toMatchObject({
      worth: { old: '40', new: '40' },
      differing: [{ otherwise: expect.arrayContaining(['other-remedy']) }],
    })
  })

  test('dearer and cheaper', () => {
    const worth = (of: string) =>
      compare({ remedies: { 'money-back': { amount: { of } } } }, [withdrawal(3, [approve])])
    expect(worth('line.price * 2')).toMatchObject({ counts: { dearer: 1 }, worth: { old: '40', new: '80' } })
    expect(worth('percent(90, line.price)')).toMatchObject({
      counts: { cheaper: 1 },
      worth: { old: '40', new: '36' },
    })
  })
})
