import { expect } from 'vitest'
import type { LoadedPolicy } from '../../policy/load.ts'
import type { Pack } from '../../testing/packs.ts'
import { decide } from '../decide.ts'
import { hasEnded } from '../duties.ts'
import { evolve, evolveAll } from '../evolve/index.ts'
import { may } from '../rights.ts'
import { openRuns, remedyOf, runOf, stateOfStep, stepOf } from '../runs/find.ts'
import { nextInstant } from '../time.ts'
import type { CaseEvent, CaseState, RemedyRun } from '../types.ts'
import { moves } from './moves.ts'
import { eventsOf, type Stride } from './walk.ts'

const passTime = { do: 'pass-time', by: { party: 'system' } }

/** Each event with the case as it was before it. */
function eachEvent(strides: readonly Stride[], look: (event: CaseEvent, before: CaseState) => void): void {
  let state: CaseState | undefined
  for (const event of eventsOf(strides)) {
    if (state) look(event, state)
    state = evolve(state, event)
  }
}

export function replays(_: Pack, strides: readonly Stride[]): void {
  const events = JSON.parse(JSON.stringify(eventsOf(strides))) as CaseEvent[]
  expect(evolveAll(undefined, events)).toEqual(JSON.parse(JSON.stringify(strides.at(-1)?.after)))
}

export function judgesAlike({ loaded }: Pack, strides: readonly Stride[]): void {
  for (const { before, command, now, decision } of strides)
    expect(decide(loaded, before, command, now)).toEqual(decision)
}

export function settlesOnce(_: Pack, strides: readonly Stride[]): void {
  const raised = new Set<string>()
  const settled = new Set<string>()
  for (const { type, data } of eventsOf(strides)) {
    if (type === 'obligation-raised') {
      expect(raised).not.toContain(data.obligation.id)
      raised.add(data.obligation.id)
    }
    if (type === 'obligation-kept' || type === 'obligation-late' || type === 'obligation-voided') {
      expect(raised).toContain(data.id)
      expect(settled).not.toContain(data.id)
      settled.add(data.id)
    }
  }
  for (const { after } of strides) {
    if (!hasEnded(after)) continue
    const open = after.obligations.filter((each) => !['kept', 'late', 'void'].includes(each.state))
    expect(open.filter((each) => !each.survivesEnd)).toEqual([])
  }
}

export function keepsInTime(_: Pack, strides: readonly Stride[]): void {
  eachEvent(strides, (event, before) => {
    if (event.type !== 'obligation-kept' && event.type !== 'obligation-late') return
    const instance = before.obligations.find((each) => each.id === event.data.id)
    expect(instance?.state).not.toBe(event.type === 'obligation-late' ? 'paused' : 'void')
    if (instance?.state !== 'running' || instance.due === undefined || instance.source === 'escalation')
      return
    if (event.type === 'obligation-kept') expect(event.at).toBeLessThan(instance.due)
    else expect(event.at).toBeGreaterThanOrEqual(instance.due)
  })
}

export function missesOnTheDot(_: Pack, strides: readonly Stride[]): void {
  for (const { after, now } of strides)
    for (const { state, due } of after.obligations)
      if (state === 'running' && due !== undefined) expect(due).toBeGreaterThan(now)
}

export function rests({ loaded }: Pack, strides: readonly Stride[]): void {
  for (const { after } of strides) {
    for (const { state, source, name, run, clock, moved } of after.obligations) {
      const step = source === 'step' && run ? { run: runOf(after, run), name } : undefined
      const pauses = step
        ? [...stepOf({ loaded }, step.run, step.name).pauses]
        : source === 'obligation'
          ? (loaded.policy.obligations[name]?.pauses ?? [])
          : []
      const shut = step && isShut(loaded, after, step.run, step.name)
      const should = shut || pauses.some((each) => each === after.status || after.suspensions.includes(each))
      if (state === 'running' && clock && !moved) expect(should, name).toBe(false)
      if (state === 'paused' && source !== 'escalation') expect(should, name).toBe(true)
    }
  }
}

/** Told here once more, from the policy alone: a promise that asks the engine would believe it. */
function isShut(loaded: LoadedPolicy, state: CaseState, run: RemedyRun, step: string): boolean {
  return Object.entries(loaded.policy.suspensions).some(
    ([name, { shuts }]) =>
      state.suspensions.includes(name) && (shuts.steps.includes(step) || shuts.remedies.includes(run.remedy)),
  )
}

export function goesInOrder({ loaded }: Pack, strides: readonly Stride[]): void {
  eachEvent(strides, (event, before) => {
    if (event.type !== 'step-ready' && event.type !== 'step-done' && event.type !== 'step-skipped') return
    const run = runOf(before, event.data.run)
    const step = stepOf({ loaded }, run, event.data.step)
    for (const earlier of step.after) expect(['done', 'skipped']).toContain(stateOfStep(run, earlier))
    expect(run.ended).toBeUndefined()
    if (event.type === 'step-skipped') return
    expect(isShut(loaded, before, run, step.id)).toBe(false)
    expect(run.besides || !hasEnded(before)).toBe(true)
    const from = event.type === 'step-ready' ? ['waiting'] : ['ready', 'submitted']
    expect(from).toContain(stateOfStep(run, step.id))
  })
}

export function paysOnce({ loaded }: Pack, strides: readonly Stride[]): void {
  const paid = new Map<string, string>()
  eachEvent(strides, (event, before) => {
    if (event.type !== 'step-done' || !event.data.pays) return
    const { run: id, step, line, amount } = event.data
    const run = runOf(before, id)
    if (remedyOf({ loaded }, run.remedy).amount && amount !== undefined)
      expect(Number(amount)).toBeGreaterThanOrEqual(0)
    expect(stateOfStep(run, step)).not.toBe('done')
    if (run.besides) return
    expect(before.lines.find((each) => each.id === line)?.decision?.outcome).toBe('approved')
    expect(paid.get(line) ?? id).toBe(id)
    paid.set(line, id)
  })
}

export function decidesOneRemedyEach(_: Pack, strides: readonly Stride[]): void {
  for (const { after } of strides) {
    const decided = openRuns(after).filter((run) => !run.besides)
    expect(new Set(decided.map((run) => run.line)).size).toBe(decided.length)
    if (hasEnded(after)) expect(decided).toEqual([])
  }
}

export function movesAsItMay(_: Pack, strides: readonly Stride[]): void {
  eachEvent(strides, (event, before) => {
    if (event.type === 'status-changed')
      expect(moves[before.status], `${before.status} to ${event.data.status}`).toContain(event.data.status)
  })
}

export function heedsRights({ loaded }: Pack, strides: readonly Stride[]): void {
  for (const { command, decision, before } of strides) {
    if (!decision.refusal && before && command.do !== 'pass-time')
      expect(may(loaded, command.by, command.do)).toBe(true)
    for (const event of decision.events) {
      if (event.type !== 'overruled') continue
      expect(may(loaded, event.by, 'overrule')).toBe(true)
      expect(loaded.policy.clauses[event.data.clause ?? '']?.noExceptions ?? false).toBe(false)
      expect(['step-order', 'not-permitted', 'no-exceptions', 'invalid']).not.toContain(event.data.refusal)
    }
  }
}

export function staysInOrderOfTime(_: Pack, strides: readonly Stride[]): void {
  let last = Number.NEGATIVE_INFINITY
  for (const { decision, now } of strides)
    for (const { at } of decision.events) {
      expect(at).toBeGreaterThanOrEqual(last)
      expect(at).toBeLessThanOrEqual(now)
      last = at
    }
}

export function refusesWithoutTrace({ loaded }: Pack, strides: readonly Stride[]): void {
  for (const { before, decision, now } of strides)
    if (decision.refusal && before)
      expect(decision.events).toEqual(decide(loaded, before, passTime, now).events)
}

export function saysWhy({ loaded }: Pack, strides: readonly Stride[]): void {
  const needClause = [
    'admission',
    'not-offered',
    'suspended',
    'step-order',
    'review-not-open',
    'cost-not-allowed',
    'no-exceptions',
    'channel-closed',
  ]
  for (const { decision } of strides) {
    const { refusal } = decision
    if (!refusal) continue
    expect(refusal.message).not.toMatch(/undefined|\[object/)
    if (needClause.includes(refusal.id))
      expect(loaded.policy.clauses[refusal.clause ?? ''], refusal.message).toBeDefined()
    if (refusal.id === 'missing' || refusal.id === 'contents-missing')
      expect(refusal.missing?.length).toBeGreaterThan(0)
    expect(refusal.wrong !== undefined, refusal.message).toBe(refusal.id === 'invalid')
    expect(refusal.id).not.toBe('policy-fault')
    if (loaded.policy.clauses[refusal.clause ?? '']?.noExceptions) expect(refusal.overrulable).toBe(false)
  }
}

export function leapsAsItSteps({ loaded }: Pack, strides: readonly Stride[]): void {
  const state = strides.at(-1)?.after as CaseState
  const far = state.now + 60 * 864e5
  const leap = decide(loaded, state, passTime, far).events
  expect(inSteps(loaded, state, far)).toEqual(leap)
}

function inSteps(loaded: LoadedPolicy, start: CaseState, far: number): CaseEvent[] {
  const steps: CaseEvent[] = []
  let state = start
  let looks = 0
  for (
    let next = nextInstant(loaded, state);
    next !== undefined && next <= far;
    next = nextInstant(loaded, state)
  ) {
    looks += 1
    expect(looks).toBeLessThan(5_000)
    for (const now of [Math.max(next - 1, state.now), Math.max(next, state.now)]) {
      const { events } = decide(loaded, state, passTime, now)
      steps.push(...events)
      state = evolveAll(state, events) ?? state
    }
  }
  return steps
}
