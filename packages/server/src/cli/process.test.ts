import { execFileSync, spawnSync } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const bin = resolve(import.meta.dirname, '../../bin/redress.mjs')
const fixtures = join(import.meta.dirname, 'fixtures')

function redress(argv: string[], node = process.execPath, env: NodeJS.ProcessEnv = {}) {
  return spawnSync(node, [bin, ...argv], { cwd: fixtures, encoding: 'utf8', env: { ...process.env, ...env } })
}

test.each([
  [0, ['policy', 'check', 'bicycles']],
  [1, ['policy', 'test', 'failing']],
  [2, ['policy', 'check', 'nothing.yaml']],
  [0, ['--help']],
])('exit code %i', (code, argv) => {
  expect(redress(argv).status).toBe(code)
})

test('no colour in a pipe; colour when it is asked for', () => {
  const colour = '\u001b['
  expect(
    redress(['policy', 'check', 'bicycles'], process.execPath, { FORCE_COLOR: undefined }).stdout,
  ).not.toContain(colour)
  expect(redress(['policy', 'check', 'bicycles'], process.execPath, { FORCE_COLOR: '1' }).stdout).toContain(
    colour,
  )
})

const oldNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => majorOf(node) < 26 && majorOf(node) >= 20)

test.skipIf(!oldNode)('an older Node hands over to the one that comes with the packages', () => {
  const { status, stdout, stderr } = redress(['policy', 'test', 'bicycles'], oldNode)
  expect(stderr).toBe('')
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('✓ 2 scenarios, all hold')
  expect(status).toBe(0)
})

function majorOf(node: string): number {
  try {
    return Number.parseInt(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }), 10)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
