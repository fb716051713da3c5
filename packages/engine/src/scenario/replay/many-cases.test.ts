import { describe, expect, test } from 'vitest'
import type { Command } from '../../case/types.ts'
import { loadPolicy } from '../../policy/load.ts'
import { type Changes, policyWith } from '../../policy/testing/policy-with.ts'
import { compareCases, type RecordedCase } from './index.ts'

const start = Date.parse('2026-10-05T08:00:00Z')
const day = 86_400_000
const support = { party: 'support', name: 'Anna' }
const returned = {
  costs: [{ what: 'return-shipping', payer: 'company', amount: '5', clause: 'rule-guarantee' }],
}

/** A thousand withdrawals, 1 to 40 days after delivery, answered 1 to 9 days later with or without return shipping. */
const cases: RecordedCase[] = Array.from({ length: 1000 }, (_, index) => {
  const at = start + (index % 5) * day
  const waited = 1 + (index % 9)
  const commands: [number, Command][] = [
    [at, openedBy(`case-${index}`, at - (1 + (index % 40)) * day)],
    [
      at + waited * day,
      {
        do: 'decide',
        by: support,
        with: { outcome: 'approve', remedy: 'money-back', clause: 'rule-withdrawal' },
      },
    ],
  ]
  return {
    id: `case-${index}`,
    commands: commands.map(([instant, command]) => ({ at: instant, command })),
    until: at + 60 * day,
  }
})

function openedBy(id: string, delivered: number): Command {
  const deliveredAt = new Date(delivered).toISOString()
  return {
    do: 'open',
    by: { party: 'customer' },
    with: { kind: 'withdrawal', lines: [{ id: '1' }] },
    given: {
      id,
      customer: { kind: 'consumer' },
      order: { number: 'A1', deliveredAt, lines: [{ id: '1', title: 'Lamp', quantity: 1, unitPrice: '40' }] },
    },
  }
}

const compare = (changed: Changes) =>
  compareCases(loadPolicy(policyWith()), loadPolicy(policyWith(changed)), cases)

describe('a thousand cases under two versions', () => {
  test('with another admission rule: which are refused now', () => {
    const { cases: all, counts, differing } = compare({ windows: { withdrawalWindow: { within: '7 days' } } })
    expect(all).toBe(1000)
    const days = new Set(differing.map(({ id }) => 1 + (Number(id.slice(5)) % 40)))
    expect([...days].every((since) => since >= 7 && since <= 16)).toBe(true)
    expect(counts['now-refused']).toBe(differing.length)
    expect(differing.length).toBeGreaterThan(150)
    for (const { old, new: now } of differing) {
      expect([old.intake, now.intake]).toEqual(['admitted', 'refused'])
      expect(now.clauses).toEqual(['rule-withdrawal'])
    }
  })

  test('with another deadline: which are late now', () => {
    const { counts, differing } = compare({ obligations: { answer: { within: '2 days on working-days' } } })
    expect(Object.keys(counts)).toEqual(['now-late'])
    expect(
      differing.every(({ old, new: now }) => !old.late.includes('answer') && now.late.includes('answer')),
    ).toBe(true)
  })

  test('with a dearer remedy: how much dearer', () => {
    const { counts, worth, differing } = compare({
      remedies: { 'money-back': { amount: { of: 'line.price + 5' } } },
    })
    expect(Object.keys(counts)).toEqual(['dearer'])
    expect(Number(worth.new) - Number(worth.old)).toBe(5 * differing.length)
  })

  test('with only words changed: none', () => {
    expect(compare({ clauses: { 'rule-answer': { en: 'We answer soon.' } } }).differing).toEqual([])
    expect(compare(returned).counts.cheaper).toBeUndefined()
  })
})
