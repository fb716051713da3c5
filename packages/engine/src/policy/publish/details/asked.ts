import type { EvidenceDeclaration, Field } from '../../model.ts'
import { isRequired } from '../../reading/required.ts'
import type { Detail } from '../page.ts'
import type { Words } from '../words.ts'
import type { Details } from './details.ts'

/** The evidence and the answers that requests need; what several kinds need is said once, with the kinds. */
export const askedDetails: Details = (words) => {
  const { policy } = words
  const kinds = Object.values(policy.requests)
  const groups = Map.groupBy(
    kinds.flatMap((request) => {
      const kind = words.text(request.title)
      const own = [...evidence(words, request.evidence), ...fields(words, request.ask)]
      return own.map((detail) => ({ detail, kind }))
    }),
    ({ detail }) => [detail.clause, detail.label, detail.text].join('\n'),
  )
  const asked = [...groups.values()].map((group): Detail => {
    const [{ detail }] = group as [(typeof group)[0]]
    if (group.length === kinds.length) return detail
    const only = words.fill(words.phrases.forKinds, { kinds: group.map(({ kind }) => kind).join(' · ') })
    return { ...detail, text: `${detail.text} — ${only}` }
  })
  return [...evidence(words, policy.evidence), ...asked]
}

function evidence(words: Words, declared: Record<string, EvidenceDeclaration>): Detail[] {
  return Object.values(declared).map(({ title, accept, required, clause }) => {
    const media = words.any(accept.map((one) => words.phrases.media[one]))
    const notes = required ? [media] : [media, words.phrases.optional]
    return { clause, label: 'evidence', text: `${words.text(title)} (${notes.join(', ')})` }
  })
}

function fields(words: Words, asked: Record<string, Field>): Detail[] {
  return Object.values(asked).flatMap((field): Detail[] => {
    const { label, clause } = field
    if (clause === undefined) return []
    const note = isRequired(field) ? '' : ` (${words.phrases.optional})`
    return [{ clause, label: 'asked', text: `${words.text(label)}${note}` }]
  })
}
