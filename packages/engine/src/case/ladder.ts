import type { Instant } from '../calendar/index.ts'
import { evaluate } from '../policy/expressions/evaluate.ts'
import type { ClauseId } from '../policy/model.ts'
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

/** Moves the case up to a level, where the ladder has it and the case is below it. */
export function escalateTo(turn: Turn, to: number, clause?: ClauseId, reason?: string): void {
  const level = turn.loaded.policy.escalation?.levels.find((each) => each.level === to)
  if (!level || stateOf(turn).level >= to) return
  record(
    turn,
    'escalated',
    { level: to, team: level.team, clause: clause ?? level.clause, ...(reason ? { reason } : {}) },
    reason ? turn.by : system,
  )
}

/** The level that a clock of the ladder leads to, from its name. */
export const levelNumber = (name: string) => Number(name.slice('escalation:'.length))
