import type { Expression, Obligation, Remedy, Step } from '../../model.ts'
import { stepName } from '../../publish/words.ts'
import { atPath } from '../place.ts'
import { type Sentence, type Sentences, speaker } from '../telling.ts'
import { conditionTexts, type Versions } from '../versions.ts'
import { called } from './entries.ts'

/** The steps of remedies and their order; what remedies are worth. */
export const remedySentences: Sentences = {
  'remedies/*/steps/*': (versions, difference) => {
    const { kind, path, old, new: now } = difference
    const { new: newer, phrases } = versions
    const words = speaker(versions, difference)
    const remedy = words.text(words.policy.remedies[String(path[1])]?.title)
    if (kind === 'reordered') {
      const names = (newer.policy.remedies[String(path[1])] as Remedy).steps.map((step) =>
        stepName(newer, step),
      )
      const arrow = newer.phrases.direction === 'rtl' ? ' ← ' : ' → '
      return { about: 'step', text: newer.fill(phrases.stepsReordered, { remedy, new: names.join(arrow) }) }
    }
    if (kind === 'changed') return undefined
    const step = (now ?? old) as Step
    const pattern = kind === 'added' ? phrases.stepAdded : phrases.stepRemoved
    const burden = kind === 'added' ? 'worse' : 'better'
    return {
      about: 'step',
      text: newer.fill(pattern, { remedy, name: stepName(words, step) }),
      weight: step.owes === 'customer' ? burden : 'neutral',
    }
  },
  'remedies/*/amount/of': worth,
  'remedies/*/amount': (versions, { kind, old, new: now, ...difference }) => {
    if (kind !== 'added' && kind !== 'removed') return undefined
    const of = (amount: unknown) => (amount as Remedy['amount'])?.of
    const [before, after] = [of(old), of(now)]
    const parts = (now ?? old) as object
    if (Object.keys(parts).length > 1) return undefined
    return worth(versions, { ...difference, kind, path: [...difference.path, 'of'], old: before, new: after })
  },
  'obligations/*/when': (versions, { path, old, new: now }) =>
    condition(
      versions,
      called(versions.new, versions.new.policy.obligations[String(path[1])] as Obligation),
      old,
      now,
      path.slice(0, -1),
    ),
  'remedies/*/steps/*/when': (versions, { path, old, new: now }) => {
    const step = atPath(versions.new.policy, path.slice(0, 4)) as Step
    const remedy = versions.new.text(versions.new.policy.remedies[String(path[1])]?.title)
    const name = `${remedy}, ${stepName(versions.new, step)}`
    return { ...condition(versions, name, old, now, path.slice(0, -1)), about: 'step' }
  },
}

function condition(
  versions: Versions,
  name: string,
  old: unknown,
  now: unknown,
  path: Parameters<Sentence>[1]['path'],
) {
  const values = conditionTexts(versions, old as Expression | undefined, now as Expression | undefined)
  return {
    kind: 'changed' as const,
    text: versions.new.fill(versions.phrases.whenNow, { name, ...values }),
    path,
  }
}

function worth(versions: Versions, { path, old, new: now }: Parameters<Sentence>[1]): ReturnType<Sentence> {
  const { new: newer, phrases } = versions
  const [before, after] = [old, now] as (Expression | undefined)[]
  const said = conditionTexts(versions, before, after)
  const remedy = newer.text(newer.policy.remedies[String(path[1])]?.title)
  const [less, more] = [Number(before?.source), Number(after?.source)]
  const known = Number.isFinite(less) && Number.isFinite(more)
  return {
    kind: 'changed',
    text: newer.fill(phrases.worth, { remedy, old: before ? said.old : '—', new: after ? said.new : '—' }),
    path: path.slice(0, 2),
    weight: known && less !== more ? (more > less ? 'better' : 'worse') : 'neutral',
  }
}
