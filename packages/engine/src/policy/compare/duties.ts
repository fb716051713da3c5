import type { Consequence, Obligation, Policy, Text } from '../model.ts'
import { capital, dutyName, partyName, type Words } from '../publish/words.ts'
import type { Change } from './change.ts'
import type { Thing } from './phrases/index.ts'
import { type Compare, citing, conditionText, paired, titled, type Versions } from './versions.ts'

/** Obligations that came or went, who owes them, on what condition, and what follows lateness. */
export const compareDuties: Compare = (versions) => {
  const { old, new: newer, phrases } = versions
  const { both, added, removed } = paired(old.policy.obligations, newer.policy.obligations)
  const change = (kind: Change['kind'], { name, clause }: Obligation, text: string): Change => ({
    kind,
    about: 'duty',
    at: `obligations.${name}`,
    ...citing(clause),
    text,
  })
  return [
    ...added.map(([, duty]) =>
      change('added', duty, newer.fill(phrases.added.duty, { name: called(newer, duty) })),
    ),
    ...removed.map(([, duty]) =>
      change('removed', duty, newer.fill(phrases.removed.duty, { name: called(old, duty) })),
    ),
    ...both.flatMap(([, was, is]): Change[] => {
      const name = called(newer, is)
      const [whenOld, whenNew] = [conditionText(was.when, phrases), conditionText(is.when, phrases)]
      const owed = { name, old: partyName(old, was.owes), new: partyName(newer, is.owes) }
      return [
        ...(was.owes === is.owes ? [] : [change('changed', is, newer.fill(phrases.owes, owed))]),
        ...(whenOld === whenNew
          ? []
          : [change('changed', is, newer.fill(phrases.whenNow, { name, old: whenOld, new: whenNew }))]),
        ...(form(was.ifLate) === form(is.ifLate)
          ? []
          : [change('changed', is, newer.fill(phrases.lateNow, { name }))]),
      ]
    }),
  ]
}

function called(words: Words, { title, does, name }: Obligation): string {
  return words.text(title) || capital(dutyName(words, does[0] ?? name))
}

function form(consequences: readonly Consequence[]): string {
  return JSON.stringify(consequences, (key, value) =>
    key === 'position' || key === 'path' ? undefined : value,
  )
}

type Titled = { title?: Text; clause?: string }

/** Reviews, outside bodies, suspensions and windows that came or went. */
export const compareOthers: Compare = (versions) => [
  ...cameAndWent(versions, 'review', 'review', 'reviews', ({ reviews }) => reviews),
  ...cameAndWent(versions, 'body', 'outside-body', 'outside-bodies', ({ outsideBodies }) => outsideBodies),
  ...cameAndWent(versions, 'suspension', 'suspension', 'suspensions', ({ suspensions }) => suspensions),
  ...cameAndWent(versions, 'window', 'time', 'windows', ({ windows }) => windows),
]

function cameAndWent(
  { old, new: newer, phrases }: Versions,
  thing: Thing,
  about: Change['about'],
  section: string,
  of: (policy: Policy) => Record<string, Titled>,
): Change[] {
  const { added, removed } = paired(of(old.policy), of(newer.policy))
  const change = (kind: 'added' | 'removed', words: Words, [name, entry]: [string, Titled]): Change => ({
    kind,
    about,
    at: `${section}.${name}`,
    ...citing(entry.clause),
    text: newer.fill(phrases[kind][thing], { name: titled(words, entry.title, name) }),
  })
  return [
    ...added.map((entry) => change('added', newer, entry)),
    ...removed.map((entry) => change('removed', old, entry)),
  ]
}
