import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as author from './author.ts'
import * as runtime from './index.ts'
import * as ports from './platform/index.ts'

const root = join(import.meta.dirname, '../../..')
const readme = readFileSync(join(root, 'packages/engine/README.md'), 'utf8')
const text = readFileSync(join(root, 'policies/examples/smallest/policy.yaml'), 'utf8')

/** What the example of the README prints, with an instant in place of its own. */
function printed(instant?: string): string {
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const code = example
    .replace(/^import .*\n/gm, '')
    .replace(/Date\.parse\('[^']*'\)/, (own) => (instant ? `Date.parse('${instant}')` : own))
  const lines: unknown[][] = []
  const given = {
    ...author,
    ...runtime,
    ports,
    text,
    console: { log: (...line: unknown[]) => lines.push(line) },
  }
  new Function(...Object.keys(given), code)(...Object.values(given))
  return lines.map((line) => line.join(' ')).join('\n')
}

test('the example of the README prints what the README says', () => {
  expect(readme).toContain(`prints \`${printed()}\``)
  expect(readme).toContain(`and from the first instant of 7 March \`${printed('2026-03-07T00:00:00Z')}\``)
  expect(printed('2026-03-06T23:59:59.999Z')).toBe(printed())
})
