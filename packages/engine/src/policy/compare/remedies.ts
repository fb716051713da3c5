import type { Remedy } from '../model.ts'
import { partyName, stepName } from '../publish/words.ts'
import type { Change } from './change.ts'
import { timeChange } from './times.ts'
import { type Compare, citing, paired, titled, type Versions } from './versions.ts'

/** Remedies that came or went; their steps, the order of these, who owes them and by when; what they are worth. */
export const compareRemedies: Compare = (versions) => {
  const { old, new: newer, phrases } = versions
  const { both, added, removed } = paired(old.policy.remedies, newer.policy.remedies)
  const change = (kind: Change['kind'], name: string, { clause }: Remedy, text: string): Change => ({
    kind,
    about: 'remedy',
    at: `remedies.${name}`,
    clause,
    text,
  })
  return [
    ...added.map(([name, remedy]) =>
      change(
        'added',
        name,
        remedy,
        newer.fill(phrases.added.remedy, { name: titled(newer, remedy.title, name) }),
      ),
    ),
    ...removed.map(([name, remedy]) =>
      change(
        'removed',
        name,
        remedy,
        newer.fill(phrases.removed.remedy, { name: titled(old, remedy.title, name) }),
      ),
    ),
    ...both.flatMap(([name, before, after]) => [
      ...worth(versions, name, before, after),
      ...steps(versions, name, before, after),
    ]),
  ]
}

function worth({ new: newer, phrases }: Versions, name: string, before: Remedy, after: Remedy): Change[] {
  const said = ({ amount }: Remedy) =>
    [amount?.of, amount?.atLeast, amount?.atMost]
      .map((part) => part?.source ?? '')
      .join(' ')
      .trim()
  const [old, now] = [said(before), said(after)]
  if (old === now) return []
  const remedy = newer.text(after.title)
  const text = newer.fill(phrases.worth, { remedy, old: old || '—', new: now || '—' })
  return [{ kind: 'changed', about: 'remedy', at: `remedies.${name}`, clause: after.clause, text }]
}

function steps(versions: Versions, name: string, before: Remedy, after: Remedy): Change[] {
  const { old, new: newer, phrases } = versions
  const byId = ({ steps: all }: Remedy) => Object.fromEntries(all.map((step) => [step.id, step]))
  const { both, added, removed } = paired(byId(before), byId(after))
  const remedy = newer.text(after.title)
  const step = (id: string, kind: Change['kind'], text: string, clause = after.clause): Change => ({
    kind,
    about: 'step',
    at: `remedies.${name}.steps.${id}`,
    clause,
    text,
  })
  const common = new Set(both.map(([id]) => id))
  const order = ({ steps: all }: Remedy) => all.map(({ id }) => id).filter((id) => common.has(id))
  const moved = order(before).join(' ') !== order(after).join(' ')
  return [
    ...added.map(([id, one]) =>
      step(id, 'added', newer.fill(phrases.stepAdded, { remedy, name: stepName(newer, one) })),
    ),
    ...removed.map(([id, one]) =>
      step(id, 'removed', newer.fill(phrases.stepRemoved, { remedy, name: stepName(old, one) })),
    ),
    ...(moved
      ? [
          step(
            order(after)[0] ?? '',
            'reordered',
            newer.fill(phrases.stepsReordered, {
              remedy,
              new: after.steps.map((one) => stepName(newer, one)).join(' → '),
            }),
          ),
        ]
      : []),
    ...both.flatMap(([id, was, is]): Change[] => {
      const called = `${remedy}, ${stepName(newer, is)}`
      const at = `remedies.${name}.steps.${id}`
      const start = (words: typeof newer) => words.phrases.starts['step-ready']
      const owed: Change[] =
        was.owes === is.owes
          ? []
          : [
              {
                kind: 'changed',
                about: 'step',
                at,
                ...citing(is.clause),
                text: newer.fill(phrases.owes, {
                  name: called,
                  old: partyName(old, was.owes),
                  new: partyName(newer, is.owes),
                }),
              },
            ]
      return [
        ...owed,
        ...timeChange(versions, { at, name: called, clause: is.clause }, was.deadline, is.deadline, start),
      ]
    }),
  ]
}
