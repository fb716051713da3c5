import { type Actor, type CaseState, type LoadedPolicy, may, readySteps } from '@redress/engine'
import type { Principal } from '../access/principal.ts'
import { ProblemError } from '../problem.ts'
import { malformedAt } from '../request-problems.ts'

/** What somebody wants to do, as far as it tells who may do it. */
export interface Wanted {
  do: string
  with?: Record<string, unknown> | undefined
  overrule?: unknown
  /** The team to act for, where a member of staff is in several. */
  as?: string | undefined
  /** For whom a program acts: the header `Redress-As`. */
  actsFor?: string | undefined
}

/** Who acts, as the engine knows it. Never what a body says: a team must be one of theirs. Throws the problem where nobody is told or none fits. */
export function actorFor(
  principal: Principal,
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  wanted: Wanted,
): Actor {
  switch (principal.kind) {
    case 'customer':
      return { party: 'customer', id: principal.customerId }
    case 'seller':
      return { party: 'seller', id: principal.sellerId }
    case 'staff':
      return { party: teamFor(principal.teams, loaded, state, wanted), id: principal.userId }
    case 'key':
      if (wanted.as !== undefined) throw saidTwice()
      return told(wanted.actsFor, loaded)
    case 'nobody':
      throw new Error('Nobody gives no commands.')
  }
}

const saidTwice = () =>
  malformedAt([
    {
      at: 'body.as',
      message: 'is for people in several teams; a program says it with the header "Redress-As".',
    },
  ])

/** The teams of the policy that a member of staff is in, in the order of the policy. */
export function teamsIn(loaded: LoadedPolicy, teams: readonly string[]): string[] {
  return Object.keys(loaded.policy.teams).filter((team) => teams.includes(team))
}

function teamFor(
  theirs: readonly string[],
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  wanted: Wanted,
): string {
  const teams = teamsIn(loaded, theirs)
  const [first] = teams
  if (first === undefined || (wanted.as !== undefined && !teams.includes(wanted.as)))
    throw new ProblemError({
      type: 'no-team',
      title:
        wanted.as === undefined
          ? 'You are in no team of this policy.'
          : `You are not in the team "${wanted.as}".`,
      status: 403,
      detail: `Its teams are ${Object.keys(loaded.policy.teams).join(', ')}; ${teams.length > 0 ? `yours: ${teams.join(', ')}` : 'an administrator can add you to one'}.`,
    })
  if (wanted.as !== undefined) return wanted.as
  const fitness = (team: string) =>
    (may(loaded, { party: team }, wanted.do) ? 4 : 0) +
    (wanted.overrule !== undefined && may(loaded, { party: team }, 'overrule') ? 2 : 0) +
    (state && owes(loaded, state, team, wanted) ? 1 : 0)
  return teams.reduce((best, team) => (fitness(team) > fitness(best) ? team : best), first)
}

/** Whether a team is the one that owes the step or the review answer that this is about; a manager may do all steps. */
function owes(loaded: LoadedPolicy, state: CaseState, team: string, wanted: Wanted): boolean {
  const { policy } = loaded
  const review = wanted.do === 'answer-review' && policy.reviews[String(wanted.with?.review)]
  if (review) return review.by === team || review.by === policy.teams[team]?.role
  const step = wanted.do === 'do-step' ? wanted.with?.step : wanted.do
  const owing = readySteps(loaded, state).filter((each) => each.step === step)
  return (
    owing.some((each) => each.owes === team) || (owing.length > 0 && policy.teams[team]?.role === 'manager')
  )
}

/** `customer`, `seller`, `carrier`, a team or party of the policy; with the person's id behind a colon: `support:u-17`. */
function told(actsFor: string | undefined, { policy }: LoadedPolicy): Actor {
  const [party = '', id] = (actsFor ?? '').split(/:(.*)/s)
  const known =
    ['customer', 'seller', 'carrier'].includes(party) ||
    Object.hasOwn(policy.teams, party) ||
    Object.hasOwn(policy.parties, party)
  if (known) return { party, ...(id ? { id } : {}) }
  const parties = [...Object.keys(policy.teams), ...Object.keys(policy.parties)].join(', ')
  throw new ProblemError({
    type: 'actor-needed',
    title:
      actsFor === undefined
        ? 'Say for whom this program acts.'
        : `This policy knows nobody called "${party}".`,
    status: 400,
    detail: `Send the header "Redress-As: customer", or seller, carrier, ${parties}; a person's id may follow behind a colon.`,
    errors: [{ at: 'header.redress-as', message: actsFor === undefined ? 'is missing' : 'is unknown' }],
  })
}
