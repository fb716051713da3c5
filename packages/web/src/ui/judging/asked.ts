/** What a policy asks of a kind of request, as a form needs it. Reads the compiled policy; judges nothing. */
import type { Field, Policy } from '@redress/engine'
import { textIn } from '../words/text-in.ts'

export interface AskedField extends Field {
  name: string
}

export interface AskedEvidence {
  name: string
  title: string
  accept: readonly ('photo' | 'video' | 'document')[]
  per: 'request' | 'line'
  required: boolean
  clauseText: string
}

export interface Asked {
  about: 'lines' | 'order' | 'heads' | 'none'
  title: string
  clauseText: string
  once: AskedField[]
  perLine: AskedField[]
  heads: { name: string; title: string; fields: AskedField[] }[]
  evidence: AskedEvidence[]
  description?: { least: number; required: boolean | 'before-sending'; clauseText: string }
}

/** The fields, heads of claim, evidence and description of a kind of request; undefined where the policy has no such kind. */
export function askedOf(policy: Policy, kind: string, language: string): Asked | undefined {
  const request = policy.requests[kind]
  if (!request) return undefined
  const clauseText = (id: string | undefined) => textIn(policy.clauses[id ?? '']?.text, language) ?? ''
  const named = (ask: Record<string, Field>) =>
    Object.entries(ask).map(([name, field]): AskedField => ({ ...field, name }))
  const fields = named(request.ask)
  const description = request.description ?? policy.description
  return {
    about: request.about,
    title: textIn(request.title, language) ?? kind,
    clauseText: clauseText(request.clause),
    once: fields.filter(({ per }) => per !== 'line'),
    perLine: fields.filter(({ per }) => per === 'line'),
    heads: Object.entries(request.heads).map(([name, head]) => ({
      name,
      title: textIn(head.title, language) ?? name,
      fields: named(head.ask),
    })),
    evidence: Object.entries({ ...policy.evidence, ...request.evidence })
      .filter(([name, { required }]) => required || !isProof(policy, name))
      .map(([name, piece]) => ({
        name,
        title: textIn(piece.title, language) ?? name,
        accept: piece.accept,
        per: piece.per,
        required: piece.required,
        clauseText: clauseText(piece.clause),
      })),
    ...(description
      ? {
          description: {
            least: description.min,
            required: description.required,
            clauseText: clauseText(description.clause),
          },
        }
      : {}),
  }
}

/** What proves a step that comes later is not asked with the request. */
const isProof = ({ remedies }: Policy, name: string): boolean =>
  Object.values(remedies).some(({ steps }) => steps.some(({ proof }) => proof === name))
