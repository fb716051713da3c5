/** What whoever asked is answered. */
import type { Context } from 'hono'
import type { CommandResult } from '../../commands/types.ts'
import type { Env } from '../endpoint.ts'
import { versionTag } from '../version-tag.ts'
import { languageOf } from './call.ts'
import { commandProblem } from './command-problems.ts'
import type { FoundCase } from './find-case.ts'
import { lookingAt, shownEvents } from './show.ts'
import { caseView } from './view.ts'

type Asked = Context<Env>

/** How whoever asks looks at a case. */
export function lookAt(context: Asked, { loaded, state }: FoundCase) {
  return lookingAt(context.get('principal'), loaded, state, {
    now: context.get('arrivedAt'),
    language: languageOf(context, loaded),
    actsFor: context.req.header('redress-as'),
  })
}

/** Says in which language, and of which version, the answer is. */
export function speak(context: Asked, language: string, version: number): void {
  context.header('content-language', language)
  context.header('vary', 'Accept-Language, Cookie, Authorization')
  context.header('etag', versionTag(version))
}

/** What a command came to; throws the problem of one that was not carried out. */
export function answer<Status extends 200 | 201>(
  context: Asked,
  loaded: FoundCase['loaded'],
  result: CommandResult,
  status: Status,
  found?: FoundCase,
  matched = false,
) {
  const principal = context.get('principal')
  const language = languageOf(context, loaded)
  const looking = (state: FoundCase['state']) =>
    lookingAt(principal, loaded, state, {
      now: context.get('arrivedAt'),
      language,
      actsFor: context.req.header('redress-as'),
    })
  if (result.outcome !== 'accepted')
    throw commandProblem(result, loaded, language, {
      matched,
      traced: principal.kind === 'staff' || principal.kind === 'key',
      showEvents: (events) =>
        found && result.outcome === 'conflict'
          ? shownEvents(looking(found.state), events, result.version - events.length + 1)
          : [],
    })
  const { state, caseId, number } = result
  speak(context, language, state.version)
  if (/\breturn=minimal\b/.test(context.req.header('prefer') ?? '')) {
    context.header('preference-applied', 'return=minimal')
    return context.json({ id: caseId, number, version: state.version, status: state.status }, status)
  }
  return context.json(caseView(looking(state)), status)
}
