import type { Instant } from '../../calendar/index.ts'
import type { Pack } from '../../testing/packs.ts'
import { decide } from '../decide.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve/index.ts'
import { nextInstant } from '../time.ts'
import type { CaseState, Command, Decision } from '../types.ts'
import { anyCommand, type Pick } from './any-command.ts'

/** One step of a walk: what was asked at which instant, and what came of it. */
export interface Stride {
  before: CaseState | undefined
  command: Command
  now: Instant
  decision: Decision
  after: CaseState
}

const minute = 60_000
const day = 1_440 * minute

/** A random life of a case: opened as one of the pack's scenarios opens it, then whatever the numbers pick. */
export function walk(pack: Pack, numbers: readonly number[]): Stride[] {
  let at = 0
  const pick: Pick = (items) => items[(numbers[at++ % numbers.length] ?? 0) % items.length] as never
  const opening = pick(openings(pack))
  let state: CaseState | undefined
  let now = opening.now
  const strides: Stride[] = []
  for (let command = opening.command; strides.length < 24 && at < numbers.length; ) {
    const decision = decide(pack.loaded, state, command, now)
    const after = evolveAll(state, decision.events)
    if (!after) return strides
    strides.push({ before: state, command, now, decision, after })
    state = after
    const next = nextInstant(pack.loaded, state)
    now = pick([
      now,
      now + 1,
      now + minute,
      now + 5 * 60 * minute,
      now + day,
      ...(next === undefined || next <= now ? [now + 9 * day] : [next - 1, next, next + 1]),
    ])
    command = pick([true, true, true, false])
      ? anyCommand(pack.loaded, state, pick)
      : { do: 'pass-time', by: { party: 'system' } }
  }
  return strides
}

/** How the pack's scenarios open their cases. */
function openings({ scenarios }: Pack): { command: Command; now: Instant }[] {
  return scenarios.flatMap(({ given, steps }) =>
    steps
      .filter((step) => step.do === 'open')
      .slice(0, 1)
      .map((step) => ({
        now: step.at,
        command: { do: 'open', by: step.by, with: step.with, given: { ...given, id: 'walk' } },
      })),
  )
}

export const eventsOf = (strides: readonly Stride[]): CaseEvent[] =>
  strides.flatMap(({ decision }) => decision.events)
