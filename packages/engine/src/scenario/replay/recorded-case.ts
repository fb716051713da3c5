import type { Instant } from '../../calendar/index.ts'
import { decide, evolveAll, passTimeCommand } from '../../case/index.ts'
import type { CaseState, Command, Refusal } from '../../case/types.ts'
import type { LoadedPolicy } from '../../policy/load.ts'

/** A past or simulated case as what was asked of it: the commands with their instants, the first of them `open`. */
export interface RecordedCase {
  id: string
  commands: { at: Instant; command: Command }[]
  /** Time goes on until then, so that what falls due has happened. */
  until?: Instant
}

/** What became of a recorded case under one version of a policy. */
export interface Replay {
  /** Absent when the case could not even be opened. */
  state: CaseState | undefined
  /** Commands that this version refuses; the case goes on without them. */
  refused: { at: Instant; do: string; refusal: Refusal }[]
}

/** Plays a recorded case under a version of the policy. */
export function replay(loaded: LoadedPolicy, recorded: RecordedCase): Replay {
  const refused: Replay['refused'] = []
  let state: CaseState | undefined
  for (const { at, command } of withEnd(recorded)) {
    if (state === undefined && command.do !== 'open') continue
    const decision = decide(loaded, state, command, at)
    if (decision.refusal) refused.push({ at, do: command.do, refusal: decision.refusal })
    state = evolveAll(state, decision.events)
  }
  return { state, refused }
}

function withEnd({ commands, until }: RecordedCase): RecordedCase['commands'] {
  const last = commands.at(-1)?.at ?? 0
  if (until === undefined || until <= last) return commands
  return [...commands, { at: until, command: { do: passTimeCommand, by: { party: 'system' } } }]
}
