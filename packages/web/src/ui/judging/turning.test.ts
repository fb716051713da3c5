import { type CaseState, decide, evolveAll, type Given, loadPolicy } from '@redress/engine'
import { compilePolicy } from '@redress/engine/author'
import * as ports from '@redress/engine/platform'
import { describe, expect, test } from 'vitest'
import { judgeFor } from './judge.ts'
import type { Written } from './judgement.ts'
import { type Seen, turning } from './turning.ts'

const [source = ''] = Object.values(
  import.meta.glob<string>('../../../../../policies/electronics-rma/policy.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const { policy } = compilePolicy(source, { file: 'policy.yaml', ports })
if (!policy) throw new Error('The policy does not compile.')
const loaded = loadPolicy(policy)
const customer = { party: 'customer' }
const given = (kind = 'business'): Given => ({
  id: 'draft',
  customer: { id: 'c-1', kind },
  order: {
    ...{ id: 'o-1', number: 'E-1', channel: 'web', deliveredAt: '2026-03-02T10:00:00+01:00' },
    lines: ['1', '2'].map((id) => ({
      ...{ id, title: `Watch ${id}`, price: '219.00', deliveredAt: '2026-03-02T10:00:00+01:00' },
    })),
  },
})
const at = (iso: string) => Date.parse(iso)
const picture = { id: 'f-1', kind: 'attachment', media: 'photo' as const }

/** A question of that instant, which support has answered; of one product. */
function answered(asked: string, matter = given()): CaseState {
  const steps = [
    {
      now: at(asked),
      command: {
        ...{ do: 'open', by: customer, given: matter },
        with: {
          ...{ kind: 'question', lines: ['1'], evidence: [picture] },
          description: 'It loses an hour every night.',
        },
      },
    },
    {
      now: at('2026-03-17T11:00:00+01:00'),
      command: {
        ...{ do: 'advise', by: { party: 'support' } },
        with: { contents: { advice: 'Hold the button for ten seconds.' } },
      },
    },
  ]
  return steps.reduce<CaseState | undefined>((state, { command, now }) => {
    const { events, refusal } = decide(loaded, state, command, now)
    if (refusal) throw new Error(refusal.message)
    return evolveAll(state, events)
  }, undefined) as CaseState
}

/** What the case's page knows of it. */
const seenOf = (state: CaseState): Seen => ({
  ...{ id: state.id, number: state.number, version: state.version, openedBy: state.openedBy },
  policy: { ...state.policy, currency: 'EUR' },
  ...{ kind: state.kind, status: state.status, channel: String(state.request.channel) },
  receivedAt: new Date(state.receivedAt).toISOString(),
  request: { description: state.request.description },
  evidence: state.evidence,
  lines: state.lines.map(({ id }) => ({ id, told: {}, answers: [], offers: [] })),
})

const days = at('2026-03-20T10:00:00+01:00')
const faulty = { reason: 'defective', usage: 'tried', seal: 'broken' }
const claim: Written = { kind: 'standard-warranty', lines: [{ id: '1', ...faulty }] }

/** What the page says, and what the engine says of the very case. */
function both(state: CaseState, written: Written, matter = given()) {
  const judgement = judgeFor(loaded.policy, 'en', customer, turning(seenOf(state)))(written, matter, days)
  const command = { do: 'change-kind', by: customer, with: { ...written } }
  const decision = decide(loaded, state, command, days)
  return { judgement, decision, after: evolveAll(state, decision.events) as CaseState }
}

describe('a question that becomes a claim, days after the window has ended', () => {
  test.each([
    ['2026-03-16T23:59:59+01:00', 'admitted', undefined],
    ['2026-03-17T00:00:00+01:00', 'refused', 'admission'],
  ])('asked at %s it is %s, here as in the engine', (asked, outcome, no) => {
    const { judgement, decision, after } = both(answered(asked), claim)
    expect(judgement.verdicts).toMatchObject([{ line: '1', outcome }])
    expect(decision.refusal?.id).toBe(no)
    const judged = decision.refusal?.verdicts ?? after.lines.map(({ verdict }) => verdict)
    expect(judgement.verdicts.map(({ line, clause }) => [line, clause])).toEqual(
      judged.map((verdict) => [verdict?.line, verdict?.clause]),
    )
  })

  test.each([
    ['2026-03-16T23:59:59+01:00', 'admitted'],
    ['2026-03-17T00:00:00+01:00', 'refused'],
  ])('a withdrawal asked at %s is %s', (asked, outcome) => {
    const consumer = given('consumer')
    const written: Written = { kind: 'withdrawal', lines: ['1'], answers: { confirmed: true } }
    const { judgement, decision } = both(answered(asked, consumer), written, consumer)
    expect(judgement.verdicts).toMatchObject([{ line: '1', outcome }])
    expect(decision.refusal === undefined).toBe(outcome === 'admitted')
  })

  test('what is owed then is owed from now, as in the engine', () => {
    const { judgement, after } = both(answered('2026-03-16T23:59:59+01:00'), claim)
    const decides = after.obligations.find(({ name }) => name === 'decide')
    expect(judgement.promises).toMatchObject([{ due: '2026-03-23T10:00:00+01:00' }])
    expect(decides?.due).toBe(at('2026-03-23T10:00:00+01:00'))
  })
})

describe('what was told and shown already', () => {
  test('need not be told again', () => {
    const { judgement, decision } = both(answered('2026-03-10T10:00:00+01:00'), claim)
    expect(judgement).toMatchObject({ sendable: true, missing: [] })
    expect(decision.refusal).toBeUndefined()
  })

  test('what the other kind asks besides is missing, and what must be there first cannot be left out', () => {
    const consumer = given('consumer')
    const state = answered('2026-03-10T10:00:00+01:00', consumer)
    const { judgement } = both(state, { kind: 'standard-warranty', lines: ['1'] }, consumer)
    expect(judgement.sendable).toBe(true)
    expect(judgement.missing.map(({ name, line }) => `${name} ${line}`)).toEqual([
      'reason 1',
      'usage 1',
      'seal 1',
    ])
    const unconfirmed = both(state, { kind: 'withdrawal', lines: ['1'] }, consumer)
    expect(unconfirmed.judgement).toMatchObject({
      sendable: false,
      missing: [{ name: 'confirmed', beforeSending: true }],
      verdicts: [{ outcome: 'admitted' }],
    })
  })

  test('another product of the order can be named as well', () => {
    const lines = ['1', '2'].map((id) => ({ id, ...faulty }))
    const { judgement, after } = both(answered('2026-03-10T10:00:00+01:00'), { ...claim, lines })
    expect(judgement.verdicts.map(({ line }) => line)).toEqual(['1', '2'])
    expect(after.lines.map(({ id }) => id)).toEqual(['1', '2'])
  })
})

test('a no can be sent all the same: the server knows more of the case', () => {
  const { judgement } = both(answered('2026-03-17T00:00:00+01:00'), claim)
  expect(judgement).toMatchObject({ sendable: true, verdicts: [{ clause: 'window' }] })
  expect(judgement.windows).toMatchObject([
    { window: 'returnWindow', at: '2026-03-17T00:00:00+01:00', title: 'Ask for the return' },
  ])
})
