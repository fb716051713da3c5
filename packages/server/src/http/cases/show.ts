import type { CaseEvent, CaseState, LoadedPolicy } from '@redress/engine'
import { eventsSince } from '../../commands/events-since.ts'
import type { Services } from '../../services.ts'
import type { Principal } from '../access/principal.ts'
import { inLanguage } from '../language.ts'
import { teamsIn } from './actor.ts'
import { ownActions } from './own-actions.ts'
import { clausesOf } from './refusal-problem.ts'
import { ownSanctions } from './sanctions-view.ts'
import { shownEvent } from './shown-event.ts'
import { staffView } from './staff-view.ts'
import { caseView, instantsOf, type Looking } from './view.ts'
import { viewerOf } from './viewer.ts'

/** How somebody looks at a case. A program with a key looks as whom it says it acts for. */
export function lookingAt(
  principal: Principal,
  loaded: LoadedPolicy,
  state: CaseState,
  { now, language, actsFor }: { now: number; language: string; actsFor?: string | undefined },
): Looking {
  const viewer = viewerOf(principal)
  const asked = actsFor?.split(':')[0]
  const parties =
    viewer !== 'ours'
      ? [viewer]
      : principal.kind === 'staff'
        ? teamsIn(loaded, principal.teams)
        : asked === undefined
          ? []
          : [asked]
  return { loaded, state, viewer, parties, language, now: Math.max(now, state.now) }
}

/** The whole of a case, with its timeline; for our own people also what can be done and why not the rest. */
export async function wholeCase(
  { store }: Pick<Services, 'store'>,
  principal: Principal,
  looking: Looking,
  { handler, traced }: { handler: string | null; traced: boolean },
) {
  const { organisation } = principal
  const { state, viewer } = looking
  const events = await store.read(organisation, (_, client) =>
    eventsSince(client, organisation, state.id, 0, 10_000),
  )
  const view = { ...caseView(looking), timeline: shownEvents(looking, events, 1) }
  if (viewer !== 'ours') return { ...view, ...ofTheirOwn(looking, view.clauses, events) }
  const { clauses, ...staff } = staffView(looking, { traced })
  const name = state.handler ?? handler
  return {
    ...view,
    clauses: { ...view.clauses, ...clauses },
    staff: { ...staff, ...(handler === null || name === null ? {} : { handler: { userId: handler, name } }) },
  }
}

/** What a customer or a seller sees besides: what they can do of their own accord, and sanctions against them. */
function ofTheirOwn(looking: Looking, known: Record<string, string>, events: readonly CaseEvent[]) {
  const { loaded, language, viewer } = looking
  const actions = ownActions(looking)
  const sanctions = viewer === 'seller' ? ownSanctions(looking, events) : []
  const cited = [
    ...actions.flatMap(({ clause, refusal, kinds = [] }) => [
      ...[clause, refusal?.clause],
      ...kinds.flatMap((kind) => [kind.clause, ...kind.lines.map((line) => line.clause)]),
    ]),
    ...sanctions.flatMap(({ clause, contest }) => [clause, contest?.clause]),
    ...events.map(({ data }) => ('clause' in data ? data.clause : undefined)),
  ]
  return {
    actions,
    ...(viewer === 'seller' ? { sanctions } : {}),
    clauses: { ...known, ...clausesOf(loaded, cited, language) },
  }
}

/** Events as a viewer may see them; the first has version `from`. Customers and sellers read what a kind of request is called, also of one that the case no longer is. */
export function shownEvents(looking: Looking, events: readonly CaseEvent[], from: number) {
  const { loaded, state, viewer, language } = looking
  const at = instantsOf(loaded, state)
  return events.flatMap((event, index) => {
    const shown = shownEvent(loaded, state, viewer, event, from + index)
    if (!shown) return []
    const kind = viewer === 'ours' ? undefined : loaded.policy.requests[String(shown.data.kind)]
    const kindTitle = inLanguage(kind?.title, language)
    const data = kindTitle === undefined ? shown.data : { ...shown.data, kindTitle }
    return [{ ...shown, data, at: at(shown.at) }]
  })
}
