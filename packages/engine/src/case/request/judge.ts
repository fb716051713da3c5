import type { LoadedPolicy } from '../../policy/load.ts'
import type { RequestKind } from '../../policy/model.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { missingOf } from '../requirements.ts'
import { isStaff, may } from '../rights.ts'
import { standing, stateOf, type Turn } from '../turn.ts'
import type { Actor, Missing, Refusal, Verdict } from '../types.ts'

/** Whether a kind of request is this actor's to make. */
export function isTheirs({ policy }: LoadedPolicy, { party }: Actor, { openedBy }: RequestKind): boolean {
  const role = named(policy.teams, party)?.role
  return (
    openedBy.includes(party) ||
    (role !== undefined && (openedBy.includes('agent') || openedBy.includes(role)))
  )
}

/** The refusal of a kind of request that this actor cannot make. */
export function notTheirs(turn: Turn, kind: RequestKind): Refusal | undefined {
  const { loaded, by } = turn
  if (isTheirs(loaded, by, kind)) return undefined
  const { openedBy, clause } = kind
  return refusal(loaded, 'not-permitted', {
    clause,
    message: `This kind of request is opened by ${openedBy.join(', ')}.`,
    wouldChange: [{ fact: 'by', is: by.party, needs: `one of ${openedBy.join(', ')}` }],
  })
}

/** The refusal of a request that lacks what must be there before it is sent; no case is made. */
export function unsent(turn: Turn): Refusal | undefined {
  const missing = missingOf(turn.loaded, stateOf(turn), 'before-sending')
  if (missing.length === 0) return undefined
  return refusal(turn.loaded, 'missing', {
    clause: missing[0]?.clause,
    message: `The request cannot be sent without: ${missing.map(inWords).join(', ')}.`,
    missing,
  })
}

/** A missing piece, with how much of it there must be, and is. */
const inWords = ({ name, least, has }: Missing) =>
  least === undefined ? name : `${name} (at least ${least} characters that say something; it has ${has})`

/** A refusal that a person overrules at intake admits the line, citing the same clause. */
export function overruledWhere(turn: Turn, verdicts: Verdict[]): Verdict[] {
  if (!turn.command.overrule) return verdicts
  return verdicts.map((verdict) => {
    const { line, clause, rule, outcome } = verdict
    if (outcome === 'admitted') return verdict
    const refused = refusal(turn.loaded, 'admission', { clause, message: 'Refused at intake.' })
    const stands = standing(
      turn,
      refused,
      isStaff(turn.loaded, turn.by) && may(turn.loaded, turn.by, 'overrule'),
    )
    return stands ? verdict : { line, outcome: 'admitted', clause, rule: `overruled ${rule}` }
  })
}
