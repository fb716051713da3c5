/** What people are asked: fields, evidence, a description. */

import type { Expression } from './expression.ts'
import type { ClauseId, Text } from './text.ts'

export interface Field {
  type:
    | 'text'
    | 'number'
    | 'integer'
    | 'weight'
    | 'temperature'
    | 'money'
    | 'boolean'
    | 'choice'
    | 'date'
    | 'instant'
  per: 'request' | 'line'
  label: Text
  required: boolean | 'wanted' | 'before-sending' | Expression
  clause?: ClauseId
  /** The least and the greatest number, or number of characters. */
  min?: number
  max?: number
  /** An instant or a date that must lie in the future. */
  ahead?: boolean
  options?: Record<string, Text>
}

/** A document's content: filled from the policy where the command leaves it out. */
export interface Content extends Field {
  from?: Expression
  /** What the policy fills in is its own: a command cannot put something else. */
  fixed?: boolean
}

export interface EvidenceDeclaration {
  title: Text
  accept: ('photo' | 'video' | 'document')[]
  per: 'request' | 'line'
  when?: Expression
  required: boolean
  /** How many pieces of it; one, where it is left out. */
  atLeast?: number
  clause: ClauseId
}

export interface DescriptionRule {
  required: boolean | 'before-sending'
  min: number
  clause: ClauseId
}
