import type { CaseState, Command } from '@redress/engine'
import { type Pack, packs, walk } from '@redress/engine/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../commands/judge.ts'
import type { StoredCase } from '../commands/load.ts'
import type { CommandCall } from '../commands/types.ts'
import { chain } from './hash.ts'
import { type LoggedEvent, rebuiltCase } from './rebuilt.ts'
import { filledIn, referenceTo } from './references.ts'
import type { CaseRow, ObligationRow } from './rows.ts'

const caseId = '01a00000-0000-7000-8000-000000000001'

/** A case as the store would have it after these commands, and its log. */
class Ledger {
  readonly pack: Pack
  readonly log: LoggedEvent[] = []
  readonly texts = new Map<string, string>()
  readonly obligations = new Map<string, ObligationRow>()
  row: CaseRow | undefined
  filled: CaseState | undefined

  constructor(pack: Pack) {
    this.pack = pack
  }

  carryOut({ given, ...command }: Command, at: number): void {
    const call: CommandCall = { organisation: 'test', ...(this.row ? { caseId } : {}), ...command, at }
    const ready = { call, loaded: this.pack.loaded, caseId, before: this.stored(), meanings: this.texts }
    const { recorded } = judge({ ...ready, ...(given ? { given: { ...given, id: caseId } } : {}) }, at + 1)
    if (!recorded) return
    for (const { body, hash, recorded_at } of recorded.events)
      this.log.push({ body, hash, recordedAt: Date.parse(recorded_at) })
    for (const { text_id, body } of recorded.texts) this.texts.set(referenceTo('text', text_id), body)
    for (const each of recorded.obligations) this.obligations.set(each.obligation_id, each)
    this.row = recorded.cases[0]
    this.filled = recorded.filled
  }

  private stored(): StoredCase | undefined {
    if (!this.row) return undefined
    const { state, hash, version, policy, policy_version } = this.row
    const kept: CaseState = JSON.parse(state)
    const filled = filledIn<CaseState>(state, this.texts)
    return {
      caseId,
      version,
      hash,
      policy,
      policyVersion: policy_version,
      kept,
      filled,
      meanings: this.texts,
    }
  }
}

/** Every scenario's cases, under a pack. */
function ledgersOf(pack: Pack): Ledger[] {
  return pack.scenarios.flatMap(({ given, steps }) => {
    const ledger = new Ledger(pack)
    for (const step of steps) {
      if (step.case !== steps[0]?.case || step.do === 'report-incident') continue
      const command: Command = { do: step.do ?? 'pass-time', by: step.do ? step.by : { party: 'system' } }
      if (step.do) command.with = step.with
      if (step.overrule) command.overrule = step.overrule
      if (step.do === 'open') command.given = { ...given, id: caseId }
      if (step.do === 'open' || ledger.row) ledger.carryOut(command, step.at)
    }
    return ledger.row ? [ledger] : []
  })
}

function sameAfterRebuild(ledger: Ledger): void {
  const rebuilt = rebuiltCase(ledger.pack.loaded, ledger.log, ledger.texts)
  expect(rebuilt.row).toEqual(ledger.row)
  expect(new Map(rebuilt.obligations.map((each) => [each.obligation_id, each]))).toEqual(ledger.obligations)
}

/** Whatever is written in a sentence, or in an answer that is a text. */
const sentences = (ledger: Ledger) => [...ledger.texts.values()].filter((text) => /\s/.test(text))

describe.each(packs.map((pack) => [pack.name, pack] as const))('the log under %s', (_, pack) => {
  const ledgers = ledgersOf(pack)

  test('gives the same read models as were written live', () => {
    expect(ledgers.length).toBeGreaterThan(0)
    for (const ledger of ledgers) sameAfterRebuild(ledger)
  })

  test('holds no sentence that a person wrote', () => {
    const written = ledgers.flatMap((ledger) => sentences(ledger).map((text) => ({ text, ledger })))
    expect(written.length).toBeGreaterThan(0)
    for (const { text, ledger } of written)
      for (const { body } of ledger.log) expect(body).not.toContain(JSON.stringify(text).slice(1, -1))
  })

  test('reads as it was judged, once the references are filled in', () => {
    for (const { row, filled, texts } of ledgers)
      expect(filledIn(row?.state ?? '', texts)).toEqual(JSON.parse(JSON.stringify(filled)))
  })

  test('is chained from its first event', () => {
    for (const { log } of ledgers) {
      let previous = ''
      for (const [index, { body, hash }] of log.entries()) {
        previous = chain(previous, { organisation: 'test', caseId, version: index + 1, body })
        expect(hash).toBe(previous)
      }
    }
  })
})

const histories = Number(process.env.HISTORIES ?? 10_000)

test(`the read models of ${histories} random histories are those that their logs give`, () => {
  const numbers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 60, maxLength: 200 })
  fc.assert(
    fc.property(fc.constantFrom(...packs), numbers, (pack, picks) => {
      const ledger = new Ledger(pack)
      for (const { command, now } of walk(pack, picks)) ledger.carryOut(command, now)
      if (ledger.row) sameAfterRebuild(ledger)
    }),
    { numRuns: histories },
  )
}, 600_000)
