import type { Instant } from '../calendar/index.ts'
import { evaluate } from '../policy/expressions/evaluate.ts'
import type { EscalationLevel } from '../policy/model.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { raise } from './raise.ts'
import { scopeOf } from './scope.ts'
import { record, stateOf, system, type Turn } from './turn.ts'

/** Starts the clocks that move the case up by themselves: one for each level that has a time. */
export function startLadder(turn: Turn): void {
  const ladder = turn.loaded.policy.escalation
  if (!ladder) return
  const start = ladderStart(turn)
  for (const { level, team, after, clause, pauses } of ladder.levels) {
    if (!after) continue
    raise(
      turn,
      { name: `escalation:${level}`, source: 'escalation', owes: team, to: 'customer', does: [] },
      {
        owes: team,
        deadline: { kind: 'within', period: after },
        clause,
        pauses,
        ifLate: [],
        ifKept: [],
        remind: [],
      },
      start,
    )
  }
}

function ladderStart(turn: Turn): Instant {
  const state = stateOf(turn)
  const from = turn.loaded.policy.escalation?.from
  const value = from && evaluate(turn.loaded, from, scopeOf(turn.loaded, state, turn.now))
  return value?.known && typeof value.value === 'number' ? value.value : state.openedAt
}

/** The levels that are above the case and for its kind of request. */
export function levelsAbove({ loaded, state }: Turn): EscalationLevel[] {
  const levels = loaded.policy.escalation?.levels ?? []
  return levels.filter(
    ({ level, for: kinds }) => state && level > state.level && (!kinds || kinds.includes(state.kind)),
  )
}

/** The level above the case's own, as far as its kind of request has one. */
export const nextLevel = (turn: Turn): number => levelsAbove(turn)[0]?.level ?? stateOf(turn).level

/** Moves the case up to a level, where the ladder has it and the case is below it. */
export function escalateTo(turn: Turn, to: number, reason?: string): void {
  const level = levelsAbove(turn).find((each) => each.level === to)
  if (!level) return
  record(
    turn,
    'escalated',
    { level: to, team: level.team, clause: level.clause, ...(reason ? { reason } : {}) },
    reason ? turn.by : system,
  )
}

/** Its time is over: the case arrives at a level, where that is for it as it stands now. */
export function arriveAt(turn: Turn, name: string): void {
  const level = levelsAbove(turn).find((each) => each.level === levelNumber(name))
  if (level && lineItHoldsFor(turn.loaded, stateOf(turn), turn.now, level.when) !== undefined)
    escalateTo(turn, level.level)
}

/** The level that a clock of the ladder leads to, from its name. */
const levelNumber = (name: string) => Number(name.slice('escalation:'.length))
