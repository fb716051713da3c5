import {
  type CaseState,
  costsOf,
  formatInstant,
  type Instant,
  type LoadedPolicy,
  type ObligationInstance,
  obligationsOf,
  offersOf,
  outsideBodiesOf,
  warningsOf,
} from '@redress/engine'
import { inLanguage } from '../language.ts'
import { nextFor } from './next.ts'
import { whyNot } from './possible.ts'
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
    title: inLanguage(policy.costs.find(({ what }) => what === cost.what)?.title, language) ?? cost.what,
  }))
  const missing = state.missing.map((piece) => ({
    ...piece,
    title: titleOfMissing(loaded, state.kind, piece, language) ?? piece.name,
  }))
  const bodies = outsideBodiesOf(loaded, state, now).map((name) => {
    const { title, address, clause } = policy.outsideBodies[name] ?? {}
    return { body: name, title: inLanguage(title, language) ?? name, clause, ...(address ? { address } : {}) }
  })
  const reviews = viewer === 'ours' ? reviewsOf(looking, Object.keys(policy.reviews)) : reviewsOf(looking)
  const view = {
    id: state.id,
    number: state.number,
    version: state.version,
    language,
    policy: { ...state.policy, title: inLanguage(policy.title, language) },
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
  }
  const cited = [
    ...lines.flatMap(({ verdict, decision, offers }) => [
      verdict?.clause,
      decision?.clause,
      ...offers.map(({ clause }) => clause),
    ]),
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
  const { policy } = loaded
  const declared =
    each.source === 'step'
      ? policy.remedies[state.runs.find(({ id }) => id === each.run)?.remedy ?? '']?.steps.find(
          ({ id }) => id === each.name,
        )
      : policy.obligations[each.name]
  return {
    id: each.id,
    name: each.name,
    title: inLanguage(declared?.title, language) ?? each.name,
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

const companyOr = ({ policy }: LoadedPolicy, party: string) =>
  party === 'system' || Object.hasOwn(policy.teams, party) ? 'company' : party

/** What people call a team or party. */
export function partyTitle({ policy }: LoadedPolicy, party: string, language: string): string {
  return inLanguage((policy.teams[party] ?? policy.parties[party])?.title, language) ?? party
}

function lineView(
  { loaded, state, now, language }: Looking,
  { id, facts, verdict, decision, offers }: CaseState['lines'][number],
) {
  const open = offersOf(loaded, state, now).filter(
    (offer) => offer.line === id && (offers ?? []).includes(offer.remedy),
  )
  return {
    id,
    ...(facts.title === undefined ? {} : { title: String(facts.title) }),
    ...(facts.quantity === undefined ? {} : { quantity: String(facts.quantity) }),
    ...(facts.unit === undefined ? {} : { unit: String(facts.unit) }),
    told: askedOf(loaded, state, facts),
    ...(verdict
      ? {
          verdict: {
            ...verdict,
            ...(verdict.instead === undefined
              ? {}
              : { insteadTitle: inLanguage(loaded.policy.requests[verdict.instead]?.title, language) }),
          },
        }
      : {}),
    ...(decision
      ? {
          decision: {
            ...decision,
            ...titled(loaded, decision.remedy, language),
            by: companyOr(loaded, decision.by),
          },
        }
      : {}),
    offers: open.map(({ remedy, offered, clause, worth }) => ({
      remedy,
      title: inLanguage(loaded.policy.remedies[remedy]?.title, language) ?? remedy,
      offered,
      clause,
      ...(worth === undefined ? {} : { worth }),
    })),
  }
}

function titled({ policy }: LoadedPolicy, remedy: string | undefined, language: string) {
  const title = remedy === undefined ? undefined : inLanguage(policy.remedies[remedy]?.title, language)
  return title === undefined ? {} : { remedyTitle: title }
}

/** Of what is known, what this kind of request asks for, and the description. What our people recorded besides is not shown here. */
function askedOf({ policy }: LoadedPolicy, state: CaseState, facts: Record<string, unknown>) {
  const request = policy.requests[state.kind]
  const heads = Object.values(request?.heads ?? {}).map((head) => head.ask)
  const asked = new Set([request?.ask ?? {}, ...heads].flatMap((ask) => Object.keys(ask)))
  const shown = Object.entries(facts).filter(
    ([name]) => asked.has(name) || name === 'description' || name === 'head',
  )
  return Object.fromEntries(shown)
}

function runView({ loaded, state, viewer, language }: Looking, run: CaseState['runs'][number]) {
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
    steps: (declared?.steps ?? []).map(({ id, title, owes }) => {
      const step = run.steps[id]
      return {
        step: id,
        title: inLanguage(title, language) ?? id,
        owes: viewer === 'ours' ? owes : companyOr(loaded, owes),
        state: step?.state ?? ('waiting' as const),
        ...(step?.at === undefined ? {} : { at: at(step.at) }),
        ...(step?.outcome === undefined ? {} : { outcome: step.outcome }),
      }
    }),
  }
}

/** The reviews that somebody can ask for, with why not where one is shut. */
function reviewsOf(looking: Looking, names?: readonly string[]) {
  const { loaded, state, viewer, parties, now, language } = looking
  const theirs = Object.entries(loaded.policy.reviews).filter(([, { askedBy }]) => askedBy.includes(viewer))
  return (names ?? theirs.map(([name]) => name)).flatMap((name) => {
    const review = loaded.policy.reviews[name]
    const party = viewer === 'ours' ? parties[0] : viewer
    if (!review || party === undefined) return []
    const refusal = whyNot(loaded, state, { party }, { do: 'request-review', with: { review: name } }, now)
    const asked = state.reviews.filter((each) => each.review === name).at(-1)
    return [
      {
        review: name,
        title: inLanguage(review.title, language) ?? name,
        clause: review.clause,
        open: refusal === undefined,
        ...(asked ? { askedAt: instantsOf(loaded, state)(asked.at) } : {}),
        ...(asked?.outcome ? { outcome: asked.outcome } : {}),
        ...(refusal ? { refusal } : {}),
      },
    ]
  })
}

const textOf = (value: unknown) => (value === undefined || value === null ? undefined : String(value))
