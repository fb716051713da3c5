import { namesOf } from '../events.ts'
import { retryAutomatic } from '../runs/progress.ts'
import { system, type Turn } from '../turn.ts'
import { failuresAndSanctions } from './conduct.ts'
import { settleObligations } from './fulfil.ts'
import { judgeAgain } from './judge-again.ts'
import { sendMessages } from './messages.ts'
import { raiseCalledFor } from './raise-called-for.ts'
import { refreshClocks } from './refresh.ts'
import { keepRemediesMoving, resolveWhenDone } from './remedies.ts'
import { settleLadder, voidObligations } from './void.ts'

/** More events at one instant than any real policy makes, and more again for each line: one whose consequences call for each other would never stop. */
const mostEvents = { ofCase: 2_000, ofLine: 100 }

/**
 * Works out what follows from what has just been recorded, until nothing more does: obligations kept, void and raised, judgements,
 * remedies moved on, messages, suspensions and pauses. Gives false when the policy's consequences go round in circles.
 */
export function followAll(turn: Turn): boolean {
  for (;;) {
    if (goesRound(turn)) return false
    const event = turn.unfollowed.shift()
    if (event) {
      const names = namesOf(event)
      const before = turn.by
      turn.by = system
      settleObligations(turn, event, names)
      voidObligations(turn, event, names)
      settleLadder(turn, names)
      raiseCalledFor(turn, event, names)
      judgeAgain(turn, event, names)
      failuresAndSanctions(turn, event, names)
      keepRemediesMoving(turn, event)
      sendMessages(turn, event, names)
      turn.by = before
    } else if (!turn.state || !(refreshClocks(turn) || retryAutomatic(turn) || resolveWhenDone(turn)))
      return true
  }
}

/** Whether too much has been recorded at one instant. */
function goesRound({ events, state, now }: Turn): boolean {
  const most = mostEvents.ofCase + mostEvents.ofLine * (state?.lines.length ?? 0)
  const earlier = events.at(-most)
  return earlier !== undefined && earlier.at === now
}
