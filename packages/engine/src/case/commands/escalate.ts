import { invalid, requiredText } from '../inputs/read.ts'
import { escalateTo } from '../ladder.ts'
import { stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Moves the case up by hand, with a reason; time moves it up by itself. */
export function escalate(turn: Turn): Refusal | undefined {
  const reason = requiredText(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const { level } = stateOf(turn)
  const to = turn.command.with?.to ?? level + 1
  const levels = turn.loaded.policy.escalation?.levels.map((each) => each.level) ?? []
  if (typeof to !== 'number' || !levels.includes(to) || to <= level) {
    const above = levels.filter((each) => each > level)
    return invalid(
      turn,
      above.length > 0
        ? `The case can move up to level ${above.join(' or ')}.`
        : 'The case is at the last level.',
    ).refusal
  }
  escalateTo(turn, to, undefined, reason.value)
  return undefined
}
