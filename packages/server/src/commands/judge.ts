/** One command of a batch: from what was loaded to its result and the rows that record it. */
import { type Command, type Decision, decide, type Given, type LoadedPolicy } from '@redress/engine'
import { filledIn, type Meanings, referredBy } from '../cases/references.ts'
import type { StoredCase } from './load.ts'
import { type Recorded, recordOf } from './record.ts'
import type { Accepted, CommandCall, CommandResult } from './types.ts'

/** A command with all that its judgement needs. */
export interface Ready {
  call: CommandCall
  loaded: LoadedPolicy
  caseId: string
  before: StoredCase | undefined
  /** For `open`: the case's number and the matter, with references. */
  given?: Command['given']
  /** What the references in the case, the command and the matter stand for. */
  meanings: Meanings
}

export interface Judged {
  result: Extract<CommandResult, { outcome: 'accepted' | 'refused' }>
  /** What is to be written; also of a refused command, when time had passed before it. */
  recorded?: Recorded
}

/** Decides at the instant the command came, or at the case's last event where that is later: an instant before it cannot be judged any more. */
export function judge({ call, loaded, caseId, before, given, meanings }: Ready, recordedAt: number): Judged {
  const command = commandOf(call, given, meanings)
  const decision = decide(loaded, before?.filled, command, instantOf(call, before))
  const recorded =
    decision.events.length > 0
      ? recordOf(loaded, call, caseId, before, decision.events, { recordedAt, meanings })
      : undefined
  return { result: resultOf(decision, caseId, before, recorded), ...(recorded ? { recorded } : {}) }
}

export const instantOf = (call: CommandCall, before: StoredCase | undefined) =>
  Math.max(call.at, before?.filled.now ?? 0)

/** The reference to the member of staff whom a case is given to; undefined for other commands. */
export function assignedTo({ do: action, with: told }: CommandCall): string | undefined {
  return action === 'assign' && referredBy('staff', told?.to) !== undefined ? String(told?.to) : undefined
}

/** The command as the engine takes it: with the name of whom a case is given to, and of the seller. What people write is never read as a reference. */
export function commandOf(call: CommandCall, given: Command['given'], meanings: Meanings): Command {
  const command: Command = { do: call.do, by: call.by }
  const to = assignedTo(call)
  if (call.with) command.with = to === undefined ? call.with : { ...call.with, to: meanings.get(to) }
  if (call.overrule) command.overrule = call.overrule
  if (given) command.given = filledIn<Given>(JSON.stringify(given), meanings)
  return command
}

function resultOf(
  { events, refusal, trace }: Decision,
  caseId: string,
  before: StoredCase | undefined,
  recorded: Recorded | undefined,
): Judged['result'] {
  const state = recorded?.filled ?? before?.filled
  if (refusal)
    return {
      outcome: 'refused',
      refusal,
      trace,
      ...(state ? { caseId, version: state.version } : {}),
      repeated: false,
    }
  if (!state) throw new Error('A command that was accepted leaves a case.')
  const accepted: Accepted = {
    outcome: 'accepted',
    caseId,
    number: state.number,
    version: state.version,
    events,
    state,
    repeated: false,
  }
  return accepted
}
