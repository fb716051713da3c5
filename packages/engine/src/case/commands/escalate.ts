import { invalid, noneToChoose, requiredText } from '../inputs/read.ts'
import { escalateTo, levelsAbove, nextLevel } from '../ladder.ts'
import type { Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Moves the case up by hand, with a reason; time moves it up by itself. */
export function escalate(turn: Turn): Refusal | undefined {
  const to = turn.command.with?.to ?? nextLevel(turn)
  const above = levelsAbove(turn).map((each) => each.level)
  if (above.length === 0) return noneToChoose(turn, 'to', 'The case is at the last level.').refusal
  const reason = requiredText(turn, 'reason')
  if (!reason.ok) return reason.refusal
  if (typeof to !== 'number' || !above.includes(to)) {
    return invalid(turn, `The case can move up to level ${above.join(' or ')}.`, {
      id: 'one-of',
      at: 'to',
      options: above.map(String),
    }).refusal
  }
  escalateTo(turn, to, reason.value)
  return undefined
}
