import * as z from 'zod/mini'
import { expectations } from './atoms.ts'
import { policySchema } from './policy.ts'

/** The shape of a policy file as JSON Schema, for editors that complete and check while one writes. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(policySchema, {
    io: 'input',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      const { alsoNumber, expects } = expectations.get(zodSchema as never) ?? {}
      if (expects && !jsonSchema.description) jsonSchema.description = sentence(expects)
      if (alsoNumber) acceptNumber(jsonSchema)
    },
  })
  return { title: 'A policy of Redress', ...schema }
}

function acceptNumber(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (jsonSchema.enum) jsonSchema.enum.push(...jsonSchema.enum.map(Number))
  if (jsonSchema.anyOf) {
    if (!jsonSchema.anyOf.some((branch) => typeof branch === 'object' && branch.type === 'number')) {
      jsonSchema.anyOf.push({ type: 'number' })
    }
  } else {
    const types = [jsonSchema.type ?? []].flat()
    jsonSchema.type = [...new Set([...types, 'number'])] as never
  }
}

function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`
}
