import type { LoadedPolicy } from '@redress/engine'
import type { CommandResult } from '../../commands/types.ts'
import { notFound, ProblemError } from '../problem.ts'
import { versionTag } from '../version-tag.ts'
import { refusalProblem } from './refusal-problem.ts'

export type Failed = Exclude<CommandResult, { outcome: 'accepted' }>

/** What is told of a command that was not carried out. `matched`: the caller named the version with `If-Match`. */
export function commandProblem(
  result: Failed,
  loaded: LoadedPolicy,
  language: string,
  {
    matched,
    showEvents,
    traced,
  }: { matched: boolean; showEvents: (events: Conflict['events']) => unknown; traced: boolean },
): ProblemError {
  switch (result.outcome) {
    case 'refused':
      return refusalProblem(loaded, result.refusal, language, traced ? { trace: result.trace } : {})
    case 'conflict':
      return new ProblemError(
        {
          type: 'conflict',
          title: 'Somebody was faster: the case is otherwise by now.',
          status: matched ? 412 : 409,
          detail:
            'Look at "events", what happened since the version that you saw; then decide again, with the new ETag.',
          version: result.version,
          events: showEvents(result.events),
        },
        { etag: versionTag(result.version) },
      )
    case 'not-found':
      return result.what === 'case' ? notFound('case') : unknownReference(result.what)
    case 'key-reused':
      return new ProblemError({
        type: 'key-reused',
        title: 'This Idempotency-Key stands for another request.',
        status: 422,
        detail: 'Use a new key for every new request; the same key only to send the very same request again.',
      })
  }
}

type Conflict = Extract<CommandResult, { outcome: 'conflict' }>

/** Something that a request names is not there, or is not theirs. */
export const unknownReference = (what: string, detail?: string, from: 'body' | 'query' = 'body') =>
  new ProblemError({
    type: 'unknown-reference',
    title: `There is no such ${what}.`,
    status: 422,
    ...(detail === undefined ? {} : { detail }),
    errors: [{ at: `${from}.${what}`, message: 'is unknown' }],
  })
