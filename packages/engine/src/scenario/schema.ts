import * as z from 'zod/mini'
import { expectations } from './expectations/index.ts'
import { instantValue } from './instant-value.ts'

const facts = z.record(z.string(), z.unknown(), { error: 'Write facts here, as name: value' })

const lines = z.array(facts, { error: 'Write a list of lines, each with its id' })
const order = z.looseObject({ lines: z.optional(lines) }, { error: 'Write facts here, as name: value' })

const given = z.strictObject({
  number: z.optional(z.union([z.string(), z.number()])),
  order: z.optional(order),
  customer: z.optional(facts),
  seller: z.optional(facts),
  incident: z.optional(facts),
  /** A place for anchors. */
  templates: z.optional(z.unknown()),
})

const named = { name: z.optional(z.string()), id: z.optional(z.string()) }
const actor = z.union(
  [
    z.string(),
    z.strictObject({ team: z.string(), ...named }),
    z.strictObject({ party: z.string(), ...named }),
  ],
  { error: 'Write customer, seller, system or a team, or { team: support, name: Anna }' },
)

const expect = z.strictObject(
  Object.fromEntries(expectations.map(({ name, value }) => [name, z.optional(value)])),
)

const step = z.strictObject({
  at: instantValue,
  case: z.optional(z.union([z.string(), z.number()])),
  by: z.optional(actor),
  do: z.optional(z.string({ error: 'Write one command, such as open' })),
  with: z.optional(
    z.nullable(
      z.record(z.string(), z.unknown(), { error: 'Write what goes with the command, as name: value' }),
    ),
  ),
  overrule: z.optional(z.strictObject({ reason: z.string({ error: 'Write why, in a sentence' }) })),
  expect: z.optional(z.nullable(expect)),
})

const story = {
  clauses: z.optional(z.array(z.string(), { error: 'Write a list of clauses' })),
  given: z.optional(given),
  steps: z
    .array(step, { error: 'Write a list of steps, each beginning with - at:' })
    .check(z.minLength(1, 'Write at least one step')),
}

/** One document of a scenario file. */
export const scenarioSchema = z.strictObject({
  scenario: z.string({ error: 'Write what this story shows, in a sentence' }),
  ...story,
})
export type ScenarioDocument = z.infer<typeof caseSchema>

/** A document that only holds anchors for the ones after it. */
export const sharedSchema = z.strictObject({ shared: z.unknown() })

/** A case for `redress policy explain`: a scenario that need not have a name. */
export const caseSchema = z.strictObject({ scenario: z.optional(z.string()), ...story })
