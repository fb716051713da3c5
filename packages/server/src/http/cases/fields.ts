import { z } from '@hono/zod-openapi'
import type { Field } from '@redress/engine'
import { inLanguage } from '../language.ts'

/** Something that is asked, as a form needs it. */
export const fieldSchema = z
  .object({
    name: z.string(),
    type: z.enum([
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
    ]),
    per: z.enum(['request', 'line']),
    label: z.string(),
    required: z.boolean().openapi({
      description: 'False also where it depends on the other answers; the refusal then says what is missing.',
    }),
    min: z.number().optional(),
    max: z.number().optional(),
    ahead: z.boolean().optional(),
    options: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
    clause: z.string().optional(),
  })
  .openapi('Field')
export type FieldShown = z.infer<typeof fieldSchema>

/** A field of the policy, in a language. */
export function fieldShown(name: string, field: Field, language: string): FieldShown {
  const { type, per, label, required, min, max, ahead, options, clause } = field
  return {
    name,
    type,
    per,
    label: inLanguage(label, language) ?? name,
    required: required === true || required === 'before-sending',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(ahead === undefined ? {} : { ahead }),
    ...(options
      ? {
          options: Object.entries(options).map(([value, title]) => ({
            value,
            title: inLanguage(title, language) ?? value,
          })),
        }
      : {}),
    ...(clause === undefined ? {} : { clause }),
  }
}

export const fieldsShown = (ask: Record<string, Field>, language: string): FieldShown[] =>
  Object.entries(ask).map(([name, field]) => fieldShown(name, field, language))
