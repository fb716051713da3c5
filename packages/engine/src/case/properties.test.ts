import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pack, packs } from '../testing/packs.ts'
import { decide } from './decide.ts'
import { hasEnded } from './duties.ts'
import type { CaseEvent } from './events.ts'
import { evolveAll } from './evolve/index.ts'
import { anyCommand } from './testing/any-command.ts'
import { eventsOf, type Stride, walk } from './testing/walk.ts'
import { nextInstant } from './time.ts'
import type { CaseState } from './types.ts'

const runs = Number(process.env.CASE_RUNS ?? 120)
const numbers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 40, maxLength: 300 })

describe.each(packs.map((pack) => [pack.name, pack] as const))('any life of a case under %s', (_, pack) => {
  const always = (check: (strides: Stride[]) => void) =>
    fc.assert(
      fc.property(numbers, (picks) => {
        const strides = walk(pack, picks)
        if (strides.length > 0) check(strides)
      }),
      { numRuns: runs },
    )

  test('replayed from its events, after a trip through JSON, gives the same case', () => {
    always((strides) => {
      const events = JSON.parse(JSON.stringify(eventsOf(strides))) as CaseEvent[]
      expect(evolveAll(undefined, events)).toEqual(JSON.parse(JSON.stringify(strides.at(-1)?.after)))
    })
  })

  test('judges the same inputs alike, events and trace', () => {
    always((strides) => {
      for (const { before, command, now, decision } of strides)
        expect(decide(pack.loaded, before, command, now)).toEqual(decision)
    })
  })

  test('keeps, misses or voids each obligation exactly once, after it was raised, and leaves none running at the end', () => {
    always((strides) => settledOnce(eventsOf(strides), strides.at(-1)?.after as CaseState))
  })

  test('never does a step of a remedy before those it follows, and pays once', () => {
    always((strides) => inOrder(pack, strides))
  })

  test('comes to the same in one leap of time and in many small ones', () => {
    always((strides) => leapEqualsSteps(pack, strides.at(-1)?.after as CaseState))
  })

  test('records events in the order of their instants, none of them ahead of its time', () => {
    always((strides) => {
      let last = Number.NEGATIVE_INFINITY
      for (const { decision, now } of strides) {
        for (const { at } of decision.events) {
          expect(at).toBeGreaterThanOrEqual(last)
          expect(at).toBeLessThanOrEqual(now)
          last = at
        }
      }
    })
  })

  test('records nothing of a refused command, but what time had brought', () => {
    always((strides) => {
      for (const { before, decision, now } of strides) {
        if (!decision.refusal || !before) continue
        expect(decision.events).toEqual(
          decide(pack.loaded, before, { do: 'pass-time', by: { party: 'system' } }, now).events,
        )
      }
    })
  })

  test('always has a way out', () => {
    fc.assert(
      fc.property(numbers, (picks) => {
        for (const { after } of walk(pack, picks))
          if (!hasEnded(after)) expect(hasWayOut(pack, after), after.status).toBe(true)
      }),
      { numRuns: Math.ceil(runs / 6) },
    )
  })
})

function settledOnce(events: readonly CaseEvent[], state: CaseState): void {
  const raised = new Set<string>()
  const settled = new Set<string>()
  for (const { type, data } of events) {
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
  for (const { id, state: stage } of state.obligations)
    expect(settled.has(id)).toBe(['kept', 'late', 'void'].includes(stage))
  if (hasEnded(state))
    expect(state.obligations.filter((each) => !each.survivesEnd && !settled.has(each.id))).toEqual([])
}

function inOrder({ loaded }: Pack, strides: readonly Stride[]): void {
  const behind = new Set<string>()
  const remedyOf = new Map<string, string>()
  for (const event of eventsOf(strides)) {
    if (event.type === 'remedy-started') remedyOf.set(event.data.run, event.data.remedy)
    if (event.type !== 'step-ready' && event.type !== 'step-done' && event.type !== 'step-skipped') continue
    const { run, step: id } = event.data
    const step = loaded.policy.remedies[remedyOf.get(run) ?? '']?.steps.find((each) => each.id === id)
    for (const earlier of step?.after ?? ['a step that is not in the policy'])
      expect(behind).toContain(`${run} ${earlier}`)
    if (event.type === 'step-ready') continue
    expect(behind).not.toContain(`${run} ${id}`)
    behind.add(`${run} ${id}`)
  }
}

function leapEqualsSteps({ loaded }: Pack, state: CaseState): void {
  const command = { do: 'pass-time', by: { party: 'system' } }
  const far = state.now + 60 * 864e5
  const leap = decide(loaded, state, command, far).events
  const steps: CaseEvent[] = []
  let current = state
  for (
    let next = nextInstant(loaded, current);
    next !== undefined && next <= far;
    next = nextInstant(loaded, current)
  ) {
    for (const now of [Math.max(next - 1, current.now), Math.max(next, current.now)]) {
      const { events } = decide(loaded, current, command, now)
      steps.push(...events)
      current = evolveAll(current, events) ?? current
    }
  }
  expect(steps).toEqual(leap)
}

/** Somebody can do something that is accepted, or time brings something by itself. */
function hasWayOut(pack: Pack, state: CaseState): boolean {
  if (nextInstant(pack.loaded, state) !== undefined) return true
  for (let seed = 1; seed < 400; seed += 1) {
    let number = seed * 7919
    const command = anyCommand(pack.loaded, state, (items) => {
      number = (number * 48_271) % 2_147_483_647
      return items[number % items.length] as never
    })
    if (!decide(pack.loaded, state, command, state.now).refusal) return true
  }
  return false
}
