import type { LoadedPolicy } from '@redress/engine'
import type { Context } from 'hono'
import type { PreviewResult } from '../../commands/types.ts'
import type { Env } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { languageOf } from './call.ts'
import { unknownReference } from './command-problems.ts'
import { namesOf } from './names-of.ts'
import { messagesIn } from './previewed-messages.ts'
import { clausesOf, titleOfMissing } from './refusal-problem.ts'
import { lookingAt, shownEvents } from './show.ts'
import { refusalTold, verdictTold } from './told.ts'
import { promise } from './view.ts'
import { isShown } from './viewer.ts'

/** A judgement without commitment, as whoever asks may see it. */
export function previewed(context: Context<Env>, loaded: LoadedPolicy, result: PreviewResult) {
  if (result.outcome === 'not-found')
    throw result.what === 'case' ? notFound('case') : unknownReference(result.what)
  const principal = context.get('principal')
  const language = languageOf(context, loaded)
  const { state, refusal, verdicts, events, trace, ...preview } = result.preview
  const looking =
    state &&
    lookingAt(principal, loaded, state, {
      now: context.get('arrivedAt'),
      language,
      actsFor: context.req.header('redress-as'),
    })
  const promises = looking
    ? preview.obligations
        .filter((each) => isShown(looking.viewer, each))
        .map((each) => promise(looking, each))
    : []
  const missing = preview.missing.map((piece) => ({
    ...piece,
    title: titleOfMissing(loaded, state?.kind ?? '', piece, language) ?? piece.name,
  }))
  const costs = preview.costs.map((cost) => ({
    ...cost,
    title: namesOf(loaded, language).cost(cost.what),
  }))
  const cited = [...verdicts, ...missing, ...costs, ...promises].map(({ clause }) => clause)
  context.header('content-language', language)
  return {
    accepted: refusal === undefined,
    ...(state ? { status: state.status } : {}),
    ...(refusal ? { refusal: refusalTold(loaded, language, refusal) } : {}),
    verdicts: verdicts.map((verdict) => verdictTold(loaded, language, verdict)),
    missing,
    costs,
    promises,
    events: events.map(({ type }) => type),
    follows: looking ? shownEvents(looking, events, looking.state.version - events.length + 1) : [],
    messages: looking ? messagesIn(looking, events) : [],
    ...(principal.kind === 'staff' || principal.kind === 'key' ? { trace } : {}),
    clauses: clausesOf(loaded, [refusal?.clause, ...cited], language),
  }
}
