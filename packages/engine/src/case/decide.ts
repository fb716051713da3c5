import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { carryOut } from './carry-out.ts'
import { check } from './check.ts'
import { followAll } from './follow/index.ts'
import { notPlain } from './inputs/plain.ts'
import { malformed, refusal } from './refusals.ts'
import { passTime } from './time.ts'
import { back, mark, startTurn, type Turn } from './turn.ts'
import type { CaseState, Command, Decision, Refusal } from './types.ts'

/** Only lets time pass: what fell due by then happens. Not a command that anybody sends. */
export const passTimeCommand = 'pass-time'

/**
 * Judges a command: the events that come of it, or a refusal that cites a clause, with the trace of every rule looked at. Time passes first: what
 * falls due at the same instant goes before the command, and its events are there even when the command is refused. What the command makes due at once happens with it.
 * Pure: the same policy, case, command and instant always give the same decision.
 */
export function decide(
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  command: Command,
  now: Instant,
): Decision {
  const wrong = notPlain(command)
  const turn = startTurn(loaded, state, command, now)
  if (!Number.isSafeInteger(now) || (state && now < state.now))
    return refused(
      turn,
      malformed(loaded, [
        'The case has gone on since then: an instant cannot lie before its last event.',
        { id: 'out-of-turn' },
      ]),
    )
  if (state && !passTime(turn, now)) return faulty(turn)
  if (wrong) return refused(turn, malformed(loaded, wrong))
  if (command.do === passTimeCommand) return { events: turn.events, trace: turn.trace }

  const before = mark(turn)
  const no = check(turn) ?? carryOut(turn)
  if (no) {
    back(turn, { ...before, trace: turn.trace.length })
    return refused(turn, no)
  }
  const settled = followAll(turn) && passTime(turn, now)
  if (!settled) return faulty(turn)
  const broken = brokenRule(turn, before.trace)
  if (broken) {
    back(turn, { ...before, trace: turn.trace.length })
    return refused(turn, broken)
  }
  return { events: turn.events, trace: turn.trace }
}

/** A rule that cannot be judged is never passed over: the command is refused until the policy, or the fact it trips over, is put right. */
function brokenRule({ loaded, trace }: Turn, since: number): Refusal | undefined {
  const broken = trace.slice(since).find(({ fault }) => fault !== undefined)
  if (!broken) return undefined
  const message = `The rule ${broken.rule} cannot be judged: ${broken.fault}`
  return refusal(loaded, 'policy-fault', { message, facts: broken.facts })
}

const refused = ({ events, trace }: Turn, no: Refusal): Decision => ({ events, refusal: no, trace })

function faulty({ loaded, trace }: Turn): Decision {
  const message = 'The consequences in this policy call for each other without end; nothing was recorded.'
  return { events: [], refusal: refusal(loaded, 'policy-fault', { message }), trace }
}
