import type { Given } from '@redress/engine'
import { compilePolicy } from '@redress/engine/author'
import * as ports from '@redress/engine/platform'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedOf } from './asked.ts'
import { type Judge, judgeFor } from './judge.ts'
import type { Written } from './judgement.ts'

const [source = ''] = Object.values(
  import.meta.glob<string>('../../../../../policies/seafood-marketplace/policy.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const { policy } = compilePolicy(source, { file: 'policy.yaml', ports })
if (!policy) throw new Error('The policy does not compile.')

const at = (clock: string) => Date.parse(`2026-03-03T${clock}+01:00`)
const given: Given = {
  id: 'draft',
  customer: { id: 'c-1', kind: 'business' },
  order: {
    id: 'o-1',
    number: 'F-1042',
    transport: { arrangedBy: 'platform', paidBy: 'platform' },
    lines: [
      {
        id: '1',
        title: 'Brown crab',
        unit: 'kg',
        quantity: '10',
        unitPrice: '9.80',
        deliveredAt: at('08:00:00'),
      },
    ],
  },
}
const weight: Written = { kind: 'weight', lines: [{ id: '1', measured: '9.2' }] }
const described = { ...weight, description: 'The crate of crab weighs 9.2 kg on our scale, not 10 kg.' }
let judge: Judge
beforeAll(() => {
  judge = judgeFor(policy, 'en')
})

describe('a claim that is still being written', () => {
  test('is judged before it could be sent, and says what must be there first', () => {
    const judgement = judge(weight, given, at('11:58:00'))
    expect(judgement.sendable).toBe(false)
    expect(judgement.verdicts).toMatchObject([{ line: '1', outcome: 'admitted' }])
    const must = judgement.missing.filter(({ beforeSending }) => beforeSending)
    expect(must).toMatchObject([{ what: 'description', least: 20, has: 0 }])
    expect(judgement.missing.map(({ name }) => name)).toContain('scale')
    expect(judgement.missing.find(({ name }) => name === 'scale')?.title).toBe(
      'The scale, showing the weight',
    )
  })

  test('can be sent once it is described, with evidence to follow', () => {
    const judgement = judge(described, given, at('11:58:00'))
    expect(judgement.sendable).toBe(true)
    expect(judgement.missing.map(({ name, beforeSending }) => [name, beforeSending])).toContainEqual([
      'scale',
      false,
    ])
  })

  test('shows the deadline that counts, what would be owed, and by when', () => {
    const judgement = judge(described, given, at('11:58:00'))
    expect(judgement.windows).toMatchObject([
      { window: 'claimWindow', title: 'Claim before', at: '2026-03-03T12:00:00+01:00' },
    ])
    expect(judgement.promises.find(({ yours }) => yours)?.due).toBe('2026-03-03T14:00:00+01:00')
  })
})

describe('at noon', () => {
  test.each([
    ['11:59:59', 'admitted'],
    ['12:00:00', 'refused'],
    ['12:00:01', 'refused'],
  ])('at %s it is %s', (clock, outcome) => {
    expect(judge(described, given, at(clock)).verdicts[0]?.outcome).toBe(outcome)
  })

  test('a refusal names its clause, the facts it rests on, and what would change it', () => {
    const { verdicts, sendable } = judge(described, given, at('12:00:00'))
    expect(sendable).toBe(true)
    expect(verdicts[0]).toMatchObject({ clause: 'claim-deadline' })
    expect(verdicts[0]?.clauseText).toMatch(/before noon/)
    expect(verdicts[0]?.reasons).toContainEqual(
      expect.objectContaining({ title: 'Claim before', value: '2026-03-03T12:00:00+01:00' }),
    )
    expect(verdicts[0]?.changes[0]).toMatchObject({ how: 'before', values: ['2026-03-03T12:00:00+01:00'] })
  })
})

describe('what the form asks', () => {
  const asked = askedOf(policy, 'weight', 'fr')
  test('comes from the policy, in the reader’s language', () => {
    expect(asked?.perLine.map(({ name }) => name)).toEqual(['measured', 'ordered', 'arrivedAt'])
    expect(asked?.title).toBe('Il manque du poids')
    expect(asked?.description).toMatchObject({ least: 20, required: 'before-sending' })
  })
  test('leaves out what proves a later step', () => {
    expect(asked?.evidence.map(({ name }) => name)).toEqual(['product', 'health-label', 'scale'])
  })
  test('of a kind that there is not is nothing', () => {
    expect(askedOf(policy, 'smell', 'fr')).toBeUndefined()
  })
})

test('an answer that cannot be is no judgement, and a photo of the scale is no longer missing', () => {
  expect(judge({ ...weight, lines: [{ id: '1', measured: 'much' }] }, given, at('11:00:00'))).toMatchObject({
    sendable: false,
    refusal: { id: 'invalid' },
    verdicts: [],
  })
  const evidence = [{ id: 'u', kind: ['scale', 'product'], media: 'photo' as const, lines: ['1'] }]
  const names = judge({ ...described, evidence }, given, at('11:00:00')).missing.map(({ name }) => name)
  expect(names).toEqual(['health-label'])
})
