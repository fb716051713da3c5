import type { EvidenceDeclaration, Field, RequestKind } from '../../model.ts'
import { isRequired } from '../../reading/required.ts'
import type { About, Weight } from '../change.ts'
import type { Path } from '../difference.ts'
import { type Sentence, type Sentences, speaker } from '../telling.ts'
import { titled, type Versions } from '../versions.ts'

/** The evidence and the answers that are asked of who makes a request. */
export const askedSentences: Sentences = {
  'evidence/*': asksFor('evidence'),
  'evidence/*/required': isNeeded('evidence'),
  'evidence/*/accept': isAccepted,
  'requests/*/evidence/*': asksFor('evidence'),
  'requests/*/evidence/*/required': isNeeded('evidence'),
  'requests/*/evidence/*/accept': isAccepted,
  'requests/*/ask/*': asksFor('question'),
  'requests/*/ask/*/required': isNeeded('question'),
}

type Asked = Partial<EvidenceDeclaration & Field> & Pick<Field, 'required'>

function asksFor(about: About): Sentence {
  return (versions, difference) => {
    const { kind, path, old, new: now } = difference
    if (kind !== 'added' && kind !== 'removed') return undefined
    const words = speaker(versions, difference)
    const asked = (now ?? old) as Asked
    const { phrases } = versions
    const name = titled(words, asked.title ?? asked.label, String(path.at(-1)))
    const text = versions.new.fill(kind === 'added' ? phrases.asksNow : phrases.asksNoMore, {
      where: whereAsked(versions, path),
      name,
    })
    const burden: Weight = kind === 'added' ? 'worse' : 'better'
    return { about, text, weight: isRequired(asked) ? burden : 'neutral' }
  }
}

function isNeeded(about: About): Sentence {
  return (versions, { path, old, new: now }) => {
    const [before, after] = [old, now].map((required) => isRequired({ required } as Asked))
    if (before === after) return undefined
    const pattern = after ? versions.phrases.requiredNow : versions.phrases.optionalNow
    return {
      about,
      text: versions.new.fill(pattern, { where: whereAsked(versions, path), name: nameOf(versions, path) }),
      path: path.slice(0, -1),
      weight: after ? 'worse' : 'better',
    }
  }
}

function isAccepted(
  versions: Versions,
  { path, old, new: now }: Parameters<Sentence>[1],
): ReturnType<Sentence> {
  const { new: newer, phrases } = versions
  const [before, after] = [old, now] as EvidenceDeclaration['accept'][]
  const media = (accept: EvidenceDeclaration['accept'] = []) =>
    newer.any(accept.map((one) => newer.phrases.media[one] ?? one))
  const more = (before ?? []).every((one) => after?.includes(one))
  const less = (after ?? []).every((one) => before?.includes(one))
  if (more && less) return undefined
  return {
    about: 'evidence',
    text: newer.fill(phrases.accepts, {
      where: whereAsked(versions, path),
      name: nameOf(versions, path),
      old: media(before),
      new: media(after),
    }),
    path: path.slice(0, -1),
    weight: more ? 'better' : less ? 'worse' : 'neutral',
  }
}

function whereAsked({ new: newer }: Versions, path: Path): string {
  if (path[0] === 'evidence') return newer.phrases.everyKind
  const kind = String(path[1])
  return titled(newer, newer.policy.requests[kind]?.title, kind)
}

function nameOf({ new: newer }: Versions, path: Path): string {
  const name = String(path.at(-2))
  const [section, kind, list] = path
  const entry =
    section === 'evidence'
      ? newer.policy.evidence[name]
      : newer.policy.requests[String(kind)]?.[list as 'ask' & keyof RequestKind]?.[name]
  const { title, label } = (entry ?? {}) as Partial<Asked>
  return titled(newer, title ?? label, name)
}
