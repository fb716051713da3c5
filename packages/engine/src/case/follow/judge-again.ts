import type { Judgement, JudgementRule } from '../../policy/model.ts'
import { apply } from '../consequences/index.ts'
import { hasEnded, lineOf } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { firstThatHolds } from '../judge.ts'
import { scopeOf } from '../scope.ts'
import { stateOf, type Turn } from '../turn.ts'

/** The judgements of later moments: after this event, for the line it is about, else line by line, the first rule that holds decides. */
export function judgeAgain(turn: Turn, event: CaseEvent, names: string[]): void {
  for (const judgement of turn.loaded.policy.judgements) {
    if (judgement.at.some((name) => names.includes(name))) judgeLines(turn, judgement, lineOf(event))
  }
}

function judgeLines(turn: Turn, judgement: Judgement, about: string | undefined): void {
  const matched = new Map<JudgementRule, string[]>()
  const state = stateOf(turn)
  if (hasEnded(state)) return
  for (const line of state.lines) {
    if (line.verdict?.outcome !== 'admitted' || (about !== undefined && line.id !== about)) continue
    const scope = scopeOf(turn.loaded, state, turn.now, line.id)
    const rule = firstThatHolds(
      turn.loaded,
      judgement.rules,
      state.kind,
      scope,
      describe,
      turn.trace,
      line.id,
    )
    if (rule) matched.set(rule, [...(matched.get(rule) ?? []), line.id])
  }
  for (const [rule, lines] of matched) apply(turn, rule.effects, { lines, clause: clauseOf(rule) })
}

const clauseOf = (rule: JudgementRule) =>
  rule.effects.flatMap((effect) => ('clause' in effect && effect.clause ? [effect.clause] : []))[0]

const describe = (rule: JudgementRule) => {
  const clause = clauseOf(rule)
  return { effect: rule.effects.map((effect) => effect.do).join(', '), ...(clause ? { clause } : {}) }
}
