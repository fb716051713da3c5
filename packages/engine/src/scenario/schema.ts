import { z } from 'zod'
import { expectations } from './expectations/index.ts'
import { instantValue } from './instant-value.ts'

const facts = z.record(z.string(), z.unknown(), { error: 'Write facts here: name: value.' })

const given = z.strictObject({
  order: facts.optional(),
  customer: facts.optional(),
  seller: facts.optional(),
  incident: facts.optional(),
  /** A place for anchors. */
  templates: z.unknown().optional(),
})

const actor = z.union(
  [
    z.string(),
    z.strictObject({ team: z.string(), name: z.string().optional(), id: z.string().optional() }),
    z.strictObject({ party: z.string(), name: z.string().optional(), id: z.string().optional() }),
  ],
  { error: 'Write customer, seller, system or a team, or { team: support, name: Anna }.' },
)

const expect = z.strictObject(
  Object.fromEntries(expectations.map(({ name, value }) => [name, value.optional()])),
)

const step = z.strictObject({
  at: instantValue,
  case: z.union([z.string(), z.number()]).optional(),
  by: actor.optional(),
  do: z.string({ error: 'Write one command, such as open.' }).optional(),
  with: z
    .record(z.string(), z.unknown(), { error: 'Write what goes with the command: name: value.' })
    .nullable()
    .optional(),
  overrule: z.strictObject({ reason: z.string({ error: 'Write why, in a sentence.' }) }).optional(),
  expect: expect.nullable().optional(),
})

/** One document of a scenario file. */
export const scenarioSchema = z.strictObject({
  scenario: z.string({ error: 'Write what this story shows, in a sentence.' }),
  clauses: z.array(z.string(), { error: 'Write a list of clauses.' }).optional(),
  given: given.optional(),
  steps: z
    .array(step, { error: 'Write a list of steps, each beginning with - at:' })
    .min(1, 'Write at least one step.'),
})
export type ScenarioDocument = z.infer<typeof scenarioSchema>

/** A document that only holds anchors for the ones after it. */
export const sharedSchema = z.strictObject({ shared: z.unknown() })

/** A case for `redress policy explain`: a scenario without a name, or one command as JSON. */
export const caseSchema = scenarioSchema.extend({ scenario: z.string().optional() })
