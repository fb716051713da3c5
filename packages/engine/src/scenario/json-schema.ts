import * as z from 'zod/mini'
import { scenarioSchema, sharedSchema } from './schema.ts'

/** The shape of one document of a scenario file as JSON Schema, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(z.union([scenarioSchema, sharedSchema]), {
    io: 'input',
    unrepresentable: 'any',
  })
  return { title: 'Scenarios of a policy of Redress', ...schema }
}
