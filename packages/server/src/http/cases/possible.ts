import {
  type Actor,
  type CaseState,
  commands,
  decide,
  type Instant,
  type LoadedPolicy,
  may,
  type Refusal,
  type RefusalId,
  readySteps,
} from '@redress/engine'
import { inLanguage } from '../language.ts'

/** Whether something can be done to a case now, by whom, and why not. */
export interface Possible {
  do: string
  title?: string
  /** The party that would do it. */
  as: string
  allowed: boolean
  refusal?: Refusal
}

/** Refusals that no further telling would turn round: what is only untold or wrongly told is still open. */
const shut: ReadonlySet<RefusalId> = new Set<RefusalId>([
  'not-permitted',
  'not-now',
  'guarded',
  'not-offered',
  'suspended',
  'step-order',
  'case-ended',
  'review-not-open',
  'policy-fault',
])

/** The policy has none of what would have to be chosen. */
const hasNothingToChoose = ({ wrong }: Refusal) => wrong?.id === 'one-of' && wrong.options?.length === 0

/** Why a command cannot be given now, whatever came with it; undefined where it can. */
export function whyNot(
  loaded: LoadedPolicy,
  state: CaseState,
  by: Actor,
  command: { do: string; with?: Record<string, unknown> },
  now: Instant,
): Refusal | undefined {
  const { refusal } = decide(loaded, state, { ...command, by }, now)
  return refusal && (shut.has(refusal.id) || hasNothingToChoose(refusal)) ? refusal : undefined
}

/** Every action of the policy and whether one of these parties can do it now, with the reason for each no. */
export function actionsOf(
  loaded: LoadedPolicy,
  state: CaseState,
  parties: readonly string[],
  now: Instant,
  language: string,
): Possible[] {
  const [first] = parties
  if (first === undefined) return []
  const own = Object.entries(loaded.policy.actions).filter(([, { builtIn }]) => !builtIn)
  const names = [...Object.keys(commands).filter((name) => name !== 'open'), ...own.map(([name]) => name)]
  return names.map((name) => {
    const as = parties.find((party) => may(loaded, { party }, name)) ?? first
    const refusal = whyNot(loaded, state, { party: as }, { do: name }, now)
    const title = inLanguage(loaded.policy.actions[name]?.title, language)
    return {
      do: name,
      ...(title === undefined ? {} : { title }),
      as,
      allowed: refusal === undefined,
      ...(refusal ? { refusal } : {}),
    }
  })
}

/** The steps whose turn it is, and whether one of these parties can do them. */
export function stepsOf(loaded: LoadedPolicy, state: CaseState, parties: readonly string[], now: Instant) {
  return readySteps(loaded, state).map((ready) => {
    const action = ready.submitted ? 'check-proof' : 'do-step'
    const [as, refusal] = bestOf(loaded, state, parties, ready, action, now)
    return {
      ...ready,
      do: action,
      ...(as === undefined ? {} : { as }),
      allowed: as !== undefined && refusal === undefined,
      ...(refusal ? { refusal } : {}),
    }
  })
}

function bestOf(
  loaded: LoadedPolicy,
  state: CaseState,
  parties: readonly string[],
  { step, line, owes }: ReturnType<typeof readySteps>[number],
  action: string,
  now: Instant,
): [string | undefined, Refusal | undefined] {
  const told = { step, ...(line === '*' ? {} : { lines: [line] }) }
  let best: [string | undefined, Refusal | undefined] = [undefined, undefined]
  for (const party of [...parties].sort((one, other) => Number(other === owes) - Number(one === owes))) {
    const refusal = whyNot(loaded, state, { party }, { do: action, with: told }, now)
    if (!refusal) return [party, undefined]
    if (best[0] === undefined) best = [party, refusal]
  }
  return best
}
