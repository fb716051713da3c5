import type { EvidenceDeclaration, Field } from '../model.ts'
import { isRequired } from '../reading/required.ts'
import type { Change } from './change.ts'
import { type Compare, citing, conditionText, paired, titled, type Versions } from './versions.ts'

/** Kinds of request that came or went, and what is asked of who makes one. */
export const compareRequests: Compare = (versions) => {
  const { old, new: newer, phrases } = versions
  const { both, added, removed } = paired(old.policy.requests, newer.policy.requests)
  return [
    ...added.map(
      ([kind, { title, clause }]): Change => ({
        kind: 'added',
        about: 'request',
        at: `requests.${kind}`,
        clause,
        text: newer.fill(phrases.added.request, { name: titled(newer, title, kind) }),
      }),
    ),
    ...removed.map(
      ([kind, { title, clause }]): Change => ({
        kind: 'removed',
        about: 'request',
        at: `requests.${kind}`,
        clause,
        text: newer.fill(phrases.removed.request, { name: titled(old, title, kind) }),
      }),
    ),
    ...evidence(versions, newer.phrases.everyKind, 'evidence', old.policy.evidence, newer.policy.evidence),
    ...both.flatMap(([kind, before, after]) => {
      const where = titled(newer, after.title, kind)
      return [
        ...evidence(versions, where, `requests.${kind}.evidence`, before.evidence, after.evidence),
        ...questions(versions, where, `requests.${kind}.ask`, before.ask, after.ask),
      ]
    }),
  ]
}

function evidence(
  versions: Versions,
  where: string,
  at: string,
  before: Record<string, EvidenceDeclaration>,
  after: Record<string, EvidenceDeclaration>,
): Change[] {
  const { new: newer, phrases } = versions
  const media = (accept: EvidenceDeclaration['accept']) =>
    newer.any(accept.map((one) => newer.phrases.media[one]))
  const asked = askedChanges(versions, 'evidence', where, at, before, after, ({ title }) => title)
  const accepted = paired(before, after).both.flatMap(([name, was, is]): Change[] => {
    const [old, now] = [media(was.accept), media(is.accept)]
    if (old === now) return []
    const text = newer.fill(phrases.accepts, { where, name: titled(newer, is.title, name), old, new: now })
    return [{ kind: 'changed', about: 'evidence', at: `${at}.${name}`, clause: is.clause, text }]
  })
  return [...asked, ...accepted]
}

function questions(
  versions: Versions,
  where: string,
  at: string,
  before: Record<string, Field>,
  after: Record<string, Field>,
): Change[] {
  return askedChanges(versions, 'question', where, at, before, after, ({ label }) => label)
}

type Asked = Pick<Field, 'required' | 'clause'>

/** What is asked for now, is no longer, became required or optional. */
function askedChanges<Entry extends Asked>(
  { old, new: newer, phrases }: Versions,
  about: 'evidence' | 'question',
  where: string,
  at: string,
  before: Record<string, Entry>,
  after: Record<string, Entry>,
  titleOf: (entry: Entry) => Record<string, string>,
): Change[] {
  const { both, added, removed } = paired(before, after)
  const change = (
    kind: Change['kind'],
    name: string,
    entry: Entry,
    pattern: string,
    words = newer,
  ): Change => ({
    kind,
    about,
    at: `${at}.${name}`,
    ...citing(entry.clause),
    text: newer.fill(pattern, { where, name: titled(words, titleOf(entry), name) }),
  })
  const need = ({ required }: Asked) =>
    typeof required === 'object' ? conditionText(required, phrases) : isRequired({ required })
  return [
    ...added.map(([name, entry]) => change('added', name, entry, phrases.asksNow)),
    ...removed.map(([name, entry]) => change('removed', name, entry, phrases.asksNoMore, old)),
    ...both
      .filter(([, was, is]) => need(was) !== need(is))
      .map(([name, , is]) =>
        change('changed', name, is, isRequired(is) ? phrases.requiredNow : phrases.optionalNow),
      ),
  ]
}
