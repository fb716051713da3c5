import type { LoadedPolicy, Missing, Refusal } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { ProblemError } from '../problem.ts'
import { refusalTold } from './told.ts'

/** The problem of a refusal: its clause in the reader's language, the facts it rests on, and what would change the answer. */
export function refusalProblem(
  loaded: LoadedPolicy,
  refusal: Refusal,
  language: string,
  more: Record<string, unknown> = {},
): ProblemError {
  const clause = clauseText(loaded, refusal.clause, language)
  return new ProblemError(
    {
      type: 'refused',
      title: refusal.message,
      status: 422,
      ...(clause === undefined ? {} : { detail: clause }),
      refusal: refusalTold(loaded, language, refusal),
      clauses: clausesOf(
        loaded,
        [refusal.clause, ...(refusal.missing ?? []).map((each) => each.clause)],
        language,
      ),
      ...(refusal.instead === undefined
        ? {}
        : { insteadTitle: inLanguage(loaded.policy.requests[refusal.instead]?.title, language) }),
      ...more,
    },
    { 'content-language': language },
  )
}

/** What a clause says, in a language. */
export function clauseText(
  { policy }: LoadedPolicy,
  clause: string | undefined,
  language: string,
): string | undefined {
  return clause !== undefined && Object.hasOwn(policy.clauses, clause)
    ? inLanguage(policy.clauses[clause]?.text, language)
    : undefined
}

/** The texts of clauses by their ids. */
export function clausesOf(
  loaded: LoadedPolicy,
  ids: readonly (string | undefined)[],
  language: string,
): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const id of ids) {
    const text = clauseText(loaded, id, language)
    if (id !== undefined && text !== undefined) texts[id] = text
  }
  return texts
}

/** What people call a missing piece. */
export function titleOfMissing(
  { policy }: LoadedPolicy,
  kind: string,
  { what, name }: Missing,
  language: string,
): string | undefined {
  const request = policy.requests[kind]
  if (what === 'evidence')
    return inLanguage((request?.evidence[name] ?? policy.evidence[name])?.title, language)
  const heads = Object.values(request?.heads ?? {}).map((head) => head.ask[name])
  return inLanguage([request?.ask[name], ...heads].find((field) => field)?.label, language)
}
