import {
  type CaseState,
  costsOf,
  formatInstant,
  type Instant,
  type LoadedPolicy,
  type ObligationInstance,
  obligationsOf,
  warningsOf,
} from '@redress/engine'
import { inLanguage } from '../language.ts'
import { bodiesView, reviewsView } from './contest-view.ts'
import { lawfulNames } from './lawful.ts'
import { askedOf, lineView } from './line-view.ts'
import { namesOf } from './names-of.ts'
import { nextFor } from './next.ts'
import { promiseTitle } from './promise-title.ts'
import { clausesOf, titleOfMissing } from './refusal-problem.ts'
import { isShown, type Viewer } from './viewer.ts'

/** What is needed to show a case: whom to, in which language, and at what instant. */
export interface Looking {
  loaded: LoadedPolicy
  state: CaseState
  viewer: Viewer
  /** The parties that the viewer is: customer, seller, or the teams of a member of staff. */
  parties: readonly string[]
  now: Instant
  language: string
}

/** A case as a customer or seller may see it: also the part that our own people see first. Instants stand in the policy's zone. */
export function caseView(looking: Looking) {
  const { loaded, state, viewer, now, language } = looking
  const { policy } = loaded
  const at = instantsOf(loaded, state)
  const promises = state.obligations
    .filter((each) => isShown(viewer, each))
    .map((each) => promise(looking, each))
  const lines = state.lines.map((line) => lineView(looking, line))
  const costs = costsOf(loaded, state, now).map((cost) => ({
    ...cost,
    title: namesOf(loaded, language).cost(cost.what),
  }))
  const missing = state.missing.map((piece) => ({
    ...piece,
    title: titleOfMissing(loaded, state.kind, piece, language) ?? piece.name,
  }))
  const bodies = bodiesView(looking)
  const reviews = reviewsView(looking)
  const view = {
    id: state.id,
    number: state.number,
    version: state.version,
    language,
    policy: {
      ...state.policy,
      title: inLanguage(policy.title, language),
      currency: policy.money.currency,
    },
    kind: state.kind,
    kindTitle: inLanguage(policy.requests[state.kind]?.title, language) ?? state.kind,
    status: state.status,
    channel: String(state.request.channel ?? 'web'),
    openedBy: state.openedBy,
    openedAt: at(state.openedAt),
    receivedAt: at(state.receivedAt),
    customer: String(state.customer.id),
    ...(state.order ? { order: { id: textOf(state.order.id), number: textOf(state.order.number) } } : {}),
    ...(state.seller ? { seller: { id: textOf(state.seller.id) } } : {}),
    request: askedOf(loaded, state, state.request),
    evidence: state.evidence,
    lines,
    missing,
    promises,
    next: nextFor(looking),
    remedies: state.runs.map((run) => runView(looking, run)),
    costs,
    outsideBodies: bodies,
    reviews,
    warnings: warningsOf(loaded, state),
    ...(lawfulNames(policy).withdrawal === state.kind ? { withdrawal: true as const } : {}),
  }
  const cited = [
    ...lines.flatMap(({ verdict, decision, offers }) => [
      verdict?.clause,
      decision?.clause,
      ...offers.map(({ clause }) => clause),
    ]),
    ...view.next.flatMap((each) => [each.proof?.clause, ...(each.missing ?? []).map(({ clause }) => clause)]),
    ...view.remedies.flatMap(({ steps }) => steps.map(({ clause }) => clause)),
    ...reviews.map(({ refusal }) => refusal?.clause),
    ...[...costs, ...missing, ...promises, ...bodies, ...reviews, ...view.next].map(({ clause }) => clause),
    ...view.warnings,
  ]
  return { ...view, clauses: clausesOf(loaded, cited, language) }
}

/** Writes instants as ISO 8601 in the zone of the case. */
export function instantsOf(loaded: LoadedPolicy, state: CaseState): (instant: Instant) => string {
  const { zone } = loaded.contextOf(state.region)
  return (instant) => formatInstant(instant, zone)
}

/** A promise with what people call it, and when it is due. */
export function promise({ loaded, state, language, parties, viewer }: Looking, each: ObligationInstance) {
  const at = instantsOf(loaded, state)
  return {
    id: each.id,
    name: each.name,
    title: promiseTitle(
      loaded,
      { ...each, remedy: state.runs.find(({ id }) => id === each.run)?.remedy },
      language,
    ),
    source: each.source,
    owes: viewer === 'ours' ? each.owes : companyOr(loaded, each.owes),
    owesTitle: partyTitle(loaded, each.owes, language),
    to: viewer === 'ours' ? each.to : companyOr(loaded, each.to),
    does: each.does,
    yours: parties.includes(each.owes),
    open: obligationsOf(state).includes(each),
    state: each.state,
    raisedAt: at(each.raisedAt),
    ...(each.clause ? { clause: each.clause } : {}),
    ...(each.line ? { line: each.line } : {}),
    ...(each.run ? { run: each.run } : {}),
    ...(each.due === undefined ? {} : { due: at(each.due) }),
    ...(each.settledAt === undefined ? {} : { settledAt: at(each.settledAt) }),
    ...(each.doneAt === undefined ? {} : { doneAt: at(each.doneAt) }),
  }
}

/** When something is due, where it is. */
export function dueOf({ loaded, state }: Looking, due: number | undefined): { due?: string } {
  return due === undefined ? {} : { due: instantsOf(loaded, state)(due) }
}

export const companyOr = ({ policy }: LoadedPolicy, party: string) =>
  party === 'system' || Object.hasOwn(policy.teams, party) ? 'company' : party

/** What people call a team or party. */
export function partyTitle({ policy }: LoadedPolicy, party: string, language: string): string {
  return inLanguage((policy.teams[party] ?? policy.parties[party])?.title, language) ?? party
}

function runView(looking: Looking, run: CaseState['runs'][number]) {
  const { loaded, state, viewer, language } = looking
  const at = instantsOf(loaded, state)
  const declared = loaded.policy.remedies[run.remedy]
  return {
    run: run.id,
    remedy: run.remedy,
    title: inLanguage(declared?.title, language) ?? run.remedy,
    line: run.line,
    ...(run.amount === undefined ? {} : { amount: run.amount }),
    ...(run.ended === undefined ? {} : { ended: at(run.ended) }),
    ...(run.givenUp ? { givenUp: true as const } : {}),
    steps: (declared?.steps ?? []).map(({ id, owes, clause }) => {
      const step = run.steps[id]
      const owed = obligationsOf(state).findLast((each) => each.run === run.id && each.name === id)
      return {
        step: id,
        title: namesOf(loaded, language).step(run.remedy, id),
        owes: viewer === 'ours' ? owes : companyOr(loaded, owes),
        owesTitle: partyTitle(loaded, owes, language),
        state: step?.state ?? ('waiting' as const),
        ...dueOf(looking, owed?.due),
        ...(clause === undefined ? {} : { clause }),
        ...(step?.at === undefined ? {} : { at: at(step.at) }),
        ...(step?.outcome === undefined ? {} : { outcome: step.outcome }),
      }
    }),
  }
}

const textOf = (value: unknown) => (value === undefined || value === null ? undefined : String(value))
