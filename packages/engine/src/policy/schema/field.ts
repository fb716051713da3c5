import * as z from 'zod/mini'
import {
  condition,
  count,
  decimal,
  expression,
  flag,
  key,
  maybe,
  name,
  named,
  oneOf,
  section,
  text,
} from './atoms.ts'

const fieldKeys = {
  type: key(
    oneOf(
      'text',
      'number',
      'integer',
      'weight',
      'temperature',
      'money',
      'boolean',
      'choice',
      'date',
      'instant',
    ),
    'What kind of answer it is.',
  ),
  per: maybe(oneOf('request', 'line'), 'Asked once for the request (default), or for each line.'),
  label: key(text, 'What the person who answers reads.'),
  required: maybe(
    z.union([z.boolean(), z.string()]),
    'true (the case waits for it), wanted (asked for, but nothing waits), before-sending, false, or a condition.',
  ),
  clause: maybe(name, 'The clause that asks for it.'),
  min: maybe(decimal, 'The least number, or number of characters.'),
  max: maybe(decimal, 'The greatest number, or number of characters.'),
  ahead: maybe(flag, 'An instant or a date that must lie in the future.'),
  options: maybe(named(text), 'The answers of a choice.'),
}

/** Something that is asked. */
export const field = section(fieldKeys)
export const fields = named(field)
export type AuthoredField = z.infer<typeof field>

/** Something that a document must contain. */
export const content = section({
  ...fieldKeys,
  from: maybe(expression, 'Filled in from this where the command leaves it out.'),
  fixed: maybe(flag, 'Always filled in from the policy: a command cannot put something else.'),
})
export type AuthoredContent = z.infer<typeof content>

const evidenceType = oneOf('photo', 'video', 'document')

/** A piece of evidence. */
export const evidence = section({
  title: key(text, 'What the customer reads.'),
  accept: key(z.union([evidenceType, z.array(evidenceType)]), 'photo, video, document.'),
  per: maybe(oneOf('request', 'line'), 'Once for the request (default), or for each line.'),
  when: maybe(condition, 'Asked only where this holds.'),
  required: maybe(flag, 'Whether the case waits for it; default true.'),
  'at-least': maybe(count, 'How many pieces of it; default 1.'),
  clause: key(name, 'The clause that asks for it.'),
})
export type AuthoredEvidence = z.infer<typeof evidence>

/** How the matter must be described in words. */
export const description = section({
  required: maybe(
    z.union([z.boolean(), oneOf('before-sending')]),
    'true, false or before-sending; default true.',
  ),
  min: maybe(decimal, 'The least number of characters.'),
  clause: key(name, 'The clause that asks for it.'),
})
