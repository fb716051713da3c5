import type { EvidenceDeclaration, Field } from '../../model.ts'
import { isRequired } from '../../reading/required.ts'
import type { Detail } from '../page.ts'
import { onlyIf } from '../qualified.ts'
import type { Words } from '../words.ts'
import type { Details } from './details.ts'

/** The evidence and the answers that requests need; what the same kinds need stands together, under the kinds. */
export const askedDetails: Details = (words) => {
  const { policy, fill, phrases } = words
  const requests = Object.values(policy.requests)
  const own = requests.flatMap((request) => {
    const kind = words.text(request.title)
    const heads = Object.values(request.heads).flatMap(({ ask }) => fields(words, ask))
    const asked = [...evidence(words, request.evidence), ...fields(words, request.ask), ...heads]
    return asked.map((detail) => ({ detail, kind }))
  })
  const alike = Map.groupBy(own, ({ detail }) => [detail.clause, detail.label, detail.text].join('\n'))
  const withKinds = [...alike.values()].map((group) => {
    const [{ detail }] = group as [(typeof group)[0]]
    return { detail, kinds: [...new Set(group.map(({ kind }) => kind))] }
  })
  const together = Map.groupBy(withKinds, ({ detail, kinds }) =>
    [detail.clause, detail.label, ...kinds].join('\n'),
  )
  const asked = [...together.values()].map((group): Detail => {
    const [{ detail, kinds }] = group as [(typeof group)[0]]
    const everyKind = kinds.length === requests.length
    const only = fill(phrases.forKinds, { kinds: kinds.join(' · ') })
    if (group.length === 1) return everyKind ? detail : { ...detail, text: `${detail.text} — ${only}` }
    const text = everyKind ? phrases.everyKind : kinds.join(' · ')
    return { ...detail, text, items: group.map((one) => one.detail.text) }
  })
  return [...evidence(words, policy.evidence), ...asked]
}

function evidence(words: Words, declared: Record<string, EvidenceDeclaration>): Detail[] {
  return Object.values(declared).map(({ title, accept, required, clause, when }) => {
    const media = words.any(accept.map((one) => words.phrases.media[one]))
    const notes = [media, ...(required ? [] : [words.phrases.optional]), ...onlyIf(words, when)]
    return {
      clause,
      label: 'evidence',
      text: `${words.text(title)} (${notes.join(words.phrases.semicolon)})`,
    }
  })
}

function fields(words: Words, asked: Record<string, Field>): Detail[] {
  return Object.values(asked).flatMap((field): Detail[] => {
    const { label, clause, options, required } = field
    if (clause === undefined) return []
    const choices = Object.values(options ?? {}).map((option) => words.text(option))
    const notes = [
      ...(choices.length > 0 ? [words.any(choices)] : []),
      ...(typeof required === 'object'
        ? onlyIf(words, required)
        : isRequired(field)
          ? []
          : [words.phrases.optional]),
    ]
    const note = notes.length === 0 ? '' : ` (${notes.join(words.phrases.semicolon)})`
    return [{ clause, label: 'asked', text: `${words.text(label)}${note}` }]
  })
}
