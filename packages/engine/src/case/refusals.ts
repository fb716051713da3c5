import { evaluateWithFacts } from '../policy/expressions/evaluate.ts'
import type { FactRead, Scope, WouldChange } from '../policy/expressions/types.ts'
import { whatWouldChange } from '../policy/expressions/would-change.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId, Expression } from '../policy/model.ts'
import type { Malformed } from './inputs/wrong.ts'
import { named } from './named.ts'
import type { Missing, Refusal, RefusalId, Verdict } from './types.ts'

interface Because {
  clause?: ClauseId | undefined
  /** For staff and authors, in English; customers read the clause. */
  message: string
  /** The condition it rests on, and what it was judged on. */
  when?: Expression | undefined
  scope?: Scope
  /** What it rests on, and what would change it, where that is no condition of the policy. */
  facts?: FactRead[] | undefined
  wouldChange?: WouldChange[] | undefined
  instead?: string | undefined
  missing?: Missing[]
  verdicts?: Verdict[]
  /** False for what nobody may overrule, whatever the clause says. */
  overrulable?: boolean
}

/** The refusal of a command that says something wrong, or too little. */
export function malformed(loaded: LoadedPolicy, [message, wrong]: Malformed): Refusal {
  return { ...asRefusal(loaded, 'invalid', { message }), wrong }
}

/** A refusal with its clause, the facts it rests on, and what would change the answer. */
export const refusal: (loaded: LoadedPolicy, id: Exclude<RefusalId, 'invalid'>, because: Because) => Refusal =
  asRefusal

function asRefusal(loaded: LoadedPolicy, id: RefusalId, because: Because): Refusal {
  const clause = named(loaded.policy.clauses, because.clause)
  const judged = because.when && because.scope ? { when: because.when, scope: because.scope } : undefined
  return {
    id,
    message: because.message,
    facts: because.facts ?? (judged ? evaluateWithFacts(loaded, judged.when, judged.scope).facts : []),
    wouldChange: because.wouldChange ?? (judged ? whatWouldChange(loaded, judged.when, judged.scope) : []),
    overrulable: (because.overrulable ?? overrulableIds.has(id)) && !clause?.noExceptions,
    ...(because.clause ? { clause: because.clause } : {}),
    ...(because.instead ? { instead: because.instead } : {}),
    ...(because.missing ? { missing: because.missing } : {}),
    ...(because.verdicts ? { verdicts: because.verdicts } : {}),
  }
}

/** What a person with the right may overrule. Not: malformed commands, rights, and the order of a remedy's steps. */
const overrulableIds = new Set<RefusalId>([
  'admission',
  'guarded',
  'not-offered',
  'suspended',
  'case-ended',
  'review-not-open',
])
