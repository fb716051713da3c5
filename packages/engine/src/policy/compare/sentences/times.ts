import type { Deadline, Obligation, Policy, Step } from '../../model.ts'
import { deadlineInWords } from '../../publish/deadline-words.ts'
import type { Start } from '../../publish/phrases/index.ts'
import { startOfEvents } from '../../publish/starts.ts'
import { partyName, stepName, type Words } from '../../publish/words.ts'
import { spanOf } from '../../reading/span.ts'
import { pathOf, type Tree, treeOf } from '../../reading/tree.ts'
import type { Change, Weight } from '../change.ts'
import type { Path } from '../difference.ts'
import { atPath } from '../place.ts'
import { asWritten, deadlineText } from '../said.ts'
import type { Sentence, Sentences } from '../telling.ts'
import { titled, type Versions } from '../versions.ts'
import { called } from './entries.ts'

/** Time limits that became longer or shorter, came or went. */
export const timeSentences: Sentences = {
  'windows/*/deadline': timeOf(({ new: newer }, path) =>
    titled(newer, newer.policy.windows[String(path[1])]?.title, String(path[1])),
  ),
  'obligations/*/deadline': timeOf(
    ({ new: newer }, path) => called(newer, newer.policy.obligations[String(path[1])] as Obligation),
    (words, path) => startOfEvents(words, words.policy.obligations[String(path[1])]?.after ?? []),
  ),
  'remedies/*/steps/*/deadline': timeOf(
    ({ new: newer }, path) => {
      const step = atPath(newer.policy, path.slice(0, 4)) as Step
      return `${newer.text(newer.policy.remedies[String(path[1])]?.title)}, ${stepName(newer, step)}`
    },
    (words) => words.phrases.starts['step-ready'],
  ),
  'reviews/*/deadline': timeOf(nameOfReview, (words) => startOfEvents(words, ['review-requested'])),
  'reviews/*/askWithin': timeOf(nameOfReview),
  'outsideBodies/*/within': timeOf(({ new: newer }, path) =>
    titled(newer, newer.policy.outsideBodies[String(path[1])]?.title, String(path[1])),
  ),
  'suspensions/*/until': timeOf(({ new: newer }, path) =>
    titled(newer, newer.policy.suspensions[String(path[1])]?.title, String(path[1])),
  ),
}

function nameOfReview({ new: newer, phrases }: Versions, path: Path): string {
  const title = titled(newer, newer.policy.reviews[String(path[1])]?.title, String(path[1]))
  return path[2] === 'askWithin' ? `${title}, ${phrases.places.askWithin}` : title
}

function timeOf(
  name: (versions: Versions, path: Path) => string,
  start: (words: Words, path: Path) => Start | undefined = () => undefined,
): Sentence {
  return (versions, { kind, path, old, new: now }) => {
    const { old: older, new: newer, phrases } = versions
    const [before, after] = [old, now] as (Deadline | undefined)[]
    const told = (words: Words, deadline: Deadline | undefined) =>
      deadline && (deadlineInWords(words, deadline, start(words, path)) ?? deadlineText(words, deadline))
    const [was, is] = [told(older, before), told(newer, after)]
    const same = was === is
    const values = {
      name: name(versions, path),
      old: (same ? asWritten(before) : was) ?? '',
      new: (same ? asWritten(after) : is) ?? '',
    }
    const way = kind === 'changed' && before && after ? wayOf(versions, before, after) : undefined
    const pattern = way
      ? phrases[way]
      : { added: phrases.timeAdded, removed: phrases.timeRemoved, changed: phrases.otherTime, reordered: '' }[
          kind
        ]
    return {
      ...(way ? { kind: way } : {}),
      about: 'time',
      text: newer.fill(pattern, values),
      path: path.slice(0, -1),
      weight: weightOf(newer.policy, path, way),
    }
  }
}

function wayOf(
  { old, new: newer }: Versions,
  before: Deadline,
  after: Deadline,
): Extract<Change['kind'], 'longer' | 'shorter'> | undefined {
  const [short, long] = [spanOf(old.policy, before), spanOf(newer.policy, after)]
  if (!short || !long) return undefined
  if (long.longest > short.longest && long.shortest >= short.shortest) return 'longer'
  if (long.longest < short.longest && long.shortest <= short.shortest) return 'shorter'
  return undefined
}

/** More time is better for whoever owes, and worse for who waits. */
function weightOf(policy: Policy, path: Path, way: 'longer' | 'shorter' | undefined): Weight {
  const whose = ownerOf(policy, path)
  if (!way || whose === 'nobody') return 'neutral'
  return (way === 'longer') === (whose === 'customer') ? 'better' : 'worse'
}

function ownerOf(policy: Policy, path: Path): 'customer' | 'others' | 'nobody' {
  const [section, name] = path
  if (section === 'windows') return ownerOfWindow(policy, String(name))
  if (section === 'obligations' || section === 'remedies') {
    const { owes, to } = atPath(policy, path.slice(0, -1)) as Obligation
    if (owes === 'customer') return 'customer'
    return to === undefined || to === 'customer' ? 'others' : 'nobody'
  }
  return path.at(-1) === 'askWithin' || section === 'outsideBodies' ? 'customer' : 'others'
}

/** A window is the customer's where refusing waits for its end, and nothing else hangs on it. */
function ownerOfWindow(policy: Policy, name: string): 'customer' | 'nobody' {
  const closing = policy.admission.some(({ when, effect }) => {
    if (!when || effect !== 'refuse') return false
    return conjuncts(treeOf(when)).some(
      (tree) => (tree.op === '>=' || tree.op === '>') && pathOf(tree.args[1]) === name,
    )
  })
  return closing ? 'customer' : 'nobody'
}

function conjuncts(tree: Tree): Tree[] {
  return tree.op === '&&' ? tree.args.flatMap(conjuncts) : [tree]
}

/** Who owes, before and now. */
export const oweSentences: Sentences = {
  'obligations/*/owes': owes(({ new: newer }, path) =>
    called(newer, newer.policy.obligations[String(path[1])] as Obligation),
  ),
  'remedies/*/steps/*/owes': owes(({ new: newer }, path) => {
    const step = atPath(newer.policy, path.slice(0, 4)) as Step
    return `${newer.text(newer.policy.remedies[String(path[1])]?.title)}, ${stepName(newer, step)}`
  }),
}

function owes(name: (versions: Versions, path: Path) => string): Sentence {
  return (versions, { path, old, new: now }) => ({
    text: versions.new.fill(versions.phrases.owes, {
      name: name(versions, path),
      old: partyName(versions.old, String(old)),
      new: partyName(versions.new, String(now)),
    }),
    path: path.slice(0, -1),
    weight: now === 'customer' ? 'worse' : old === 'customer' ? 'better' : 'neutral',
  })
}
