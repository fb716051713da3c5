import { namesOf } from '../events.ts'
import { system, type Turn } from '../turn.ts'
import { failuresAndSanctions } from './conduct.ts'
import { settleLadder, settleObligations, voidObligations } from './fulfil.ts'
import { judgeAgain } from './judge-again.ts'
import { sendMessages } from './messages.ts'
import { raiseCalledFor } from './raise-called-for.ts'
import { refreshClocks } from './refresh.ts'
import { keepRemediesMoving, resolveWhenDone } from './remedies.ts'

/** More events than any real policy makes of one command: a policy whose consequences call for each other would otherwise never stop. */
const mostEvents = 2_000

/**
 * Works out what follows from what has just been recorded, until nothing more does: obligations kept, void and raised, judgements,
 * remedies moved on, messages, suspensions and pauses. Gives false when the policy's consequences go round in circles.
 */
export function followAll(turn: Turn): boolean {
  for (;;) {
    const event = turn.unfollowed.shift()
    if (event) {
      if (turn.events.length > mostEvents) return false
      const names = namesOf(event)
      const before = turn.by
      turn.by = system
      settleObligations(turn, event, names)
      voidObligations(turn, event, names)
      settleLadder(turn, names)
      raiseCalledFor(turn, event, names)
      judgeAgain(turn, names)
      failuresAndSanctions(turn, event, names)
      keepRemediesMoving(turn, event)
      sendMessages(turn, event, names)
      turn.by = before
    } else if (!turn.state || !(refreshClocks(turn) || resolveWhenDone(turn))) return true
  }
}
