import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkShape } from '../schema/check.ts'
import { readYaml } from './read.ts'

const reference = readFileSync(
  new URL('../../../../../docs/reference/policy-language.md', import.meta.url),
  'utf8',
)
const examples = [...reference.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text)

/** The example with something in place of each "…". */
const filled = (text: string) =>
  text.replaceAll('{…}', '{ en: x }').replaceAll('[ … ]', '[]').replaceAll('…', 'x')

test.each(examples)('an example of the reference has the shape of a policy: %#', (text) => {
  const { root, diagnostics } = readYaml(filled(text), 'policy-language.md')
  expect(diagnostics).toEqual([])
  const problems = root ? checkShape(root).problems : []
  expect(problems.filter(({ id }) => id !== 'missing-key')).toEqual([])
})
