import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fromJSONSchema } from 'zod'
import { policyJsonSchema } from './json-schema.ts'

const published = new URL('policy.schema.json', import.meta.url)
const current = `${JSON.stringify(policyJsonSchema(), null, 2)}\n`

test('the published JSON Schema is the one that policies are held against (UPDATE_GOLDEN=1 rewrites it)', () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(published, current)
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(current))
})

test('every key of a policy is described', () => {
  const { properties } = policyJsonSchema() as { properties: Record<string, { description?: string }> }
  const undescribed = Object.entries(properties).filter(([, { description }]) => !description)
  expect(undescribed).toEqual([])
})

test('an editor finds nothing wrong with a good policy, and something with a bad one', () => {
  const schema = fromJSONSchema(JSON.parse(readFileSync(published, 'utf8')))
  const text = readFileSync(new URL('../golden/base.yaml', import.meta.url), 'utf8')
  expect(schema.safeParse(parse(text)).error?.issues).toBeUndefined()
  expect(schema.safeParse(parse(text.replace('if-late', 'if-lat'))).success).toBe(false)
})
