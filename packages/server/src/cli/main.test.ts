import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic } from '@redress/engine/author'
import { expect, test } from 'vitest'
import { main } from './main.ts'
import { memoryTerminal } from './memory-terminal.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

async function redress(...argv: string[]) {
  const terminal = memoryTerminal(fixtures)
  const code = await main(argv, terminal)
  return { code, out: terminal.written, error: terminal.errors }
}

test('a good policy has exit code 0 and one line at the end', async () => {
  const { code, out } = await redress('policy', 'check', 'bicycles')
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n').at(-1)).toBe('✓ 1 warning in 2 files')
})

test('an error of a policy is shown in its line, with a caret under the column', async () => {
  const { code, out } = await redress('policy', 'check', 'broken/policy.yaml')
  expect(code).toBe(1)
  const lines = out.split('\n')
  const at = lines.findIndex((line) => line.startsWith('broken/policy.yaml:20:24  error'))
  expect(lines[at + 1]).toContain('deliverdAt')
  expect(lines[at + 3]?.indexOf('^')).toBe(lines[at + 2]?.indexOf('deliverdAt'))
  expect(lines[at + 4]).toContain('Did you mean "deliveredAt"?')
})

test('findings as JSON', async () => {
  const { code, out } = await redress('policy', 'check', 'broken', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    diagnostics: [{ severity: 'error', file: 'broken/policy.yaml', position: { line: 20, column: 24 } }],
  })
})

test('--as-of holds a policy against the law of a later day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-'))
  const bicycles = readFileSync(join(fixtures, 'bicycles/policy.yaml'), 'utf8')
  const ids = async (...more: string[]) => {
    const { out } = await redress('policy', 'check', folder, '--json', ...more)
    return JSON.parse(out).diagnostics.map(({ id }: Diagnostic) => id)
  }
  const withdrawal = { title: { en: 'Withdraw' }, about: 'lines', clause: 'return-window' }
  writeFileSync(
    join(folder, 'policy.yaml'),
    bicycles
      .replace('audience: business', 'audience: consumer')
      .replace('requests:\n', `requests:\n  withdrawal: ${JSON.stringify(withdrawal)}\n`),
  )
  expect(await ids()).not.toContain('withdrawal-function-missing')
  expect(await ids('--as-of', '2026-06-18')).not.toContain('withdrawal-function-missing')
  expect(await ids('--as-of', '2026-06-19')).toContain('withdrawal-function-missing')
})

test('scenarios that hold have exit code 0', async () => {
  const { code, out } = await redress('policy', 'test', 'bicycles', '--coverage')
  expect(code).toBe(0)
  expect(out).toContain('✓ On the last day a bicycle can come back')
  expect(out).toMatch(/^return-window +1 +1 +1$/m)
  expect(out).toContain(
    '2 of 5 clauses are shown by a scenario\nnot shown: answer, unanswered, refund\nnever refused: what-comes-back\n',
  )
  expect(out.trimEnd().split('\n').at(-1)).toBe('✓ 2 scenarios, all hold')
})

test('a scenario that fails shows what was expected, what came, and the trace', async () => {
  const { code, out } = await redress('policy', 'test', 'failing')
  expect(code).toBe(1)
  expect(out).toContain('✗ The fifteenth day is still in time')
  expect(out).toContain('failing/scenarios/late.yaml:11:15')
  expect(out).toMatch(/status {2}expected {2}received\n +came {6}refused\n/)
  expect(out).toContain('● admission[0], line 1: refuse, return-window')
  expect(out).toMatch(/returnWindow +2026-03-17T00:00:00\+01:00/)
  expect(out.trimEnd().split('\n').at(-1)).toBe('✗ 1 scenario, 1 failed')
})

test('names that a scenario misspells are found before it runs', async () => {
  const { code, out } = await redress('policy', 'test', 'misspelt', '--json')
  expect(code).toBe(1)
  const { diagnostics } = JSON.parse(out).policies[0]
  expect(
    diagnostics.map(({ position, help }: Diagnostic) => `${position.line}:${position.column} ${help}`),
  ).toEqual([
    '18:47 Did you mean "running"?',
    '2:11 Did you mean "return-window"?',
    '4:25 Did you mean "deliveredAt"?',
    '8:5 Did you mean "open"?',
    '9:23 Did you mean "received"?',
    '9:43 Did you mean "refund"?',
    '11:9 Did you mean "workshop"?',
    '13:13 Did you mean "outcome"?',
    '22:38 Write an instant with its offset, such as 2026-03-03T12:00:00+01:00.',
    '22:57 Write a number.',
    '22:83 Write one of none, open, won, lost, withdrawn.',
  ])
})

test('the scenarios of a policy with errors are not played', async () => {
  const { code, out } = await redress('policy', 'test', 'broken')
  expect(code).toBe(1)
  expect(out).toContain('broken/policy.yaml:20:24  error')
  expect(out).toContain('The policy has errors, so its scenarios were not played.')
  expect(out).not.toContain('There are no scenarios')
})

test('several packs below one folder', async () => {
  const { out } = await redress('policy', 'test', '.', '--only', 'bicycle can come back')
  expect(out).toContain('bicycles/policy.yaml')
  expect(out).toContain('failing/policy.yaml')
})

test('a case is explained with its clauses, its rules and their facts', async () => {
  const { code, out } = await redress(
    'policy',
    'explain',
    'bicycles',
    'bicycles/scenarios/window.yaml',
    '--only',
    'fifteenth',
  )
  expect(code).toBe(0)
  expect(out).toContain('judged under Returns of bicycles (bicycles, version 2026.1)')
  expect(out).toContain('line 1: refused under return-window')
  expect(out).toContain('Return within 14 days of delivery; after that we cannot take the bicycle back.')
  expect(out).toContain('now >= returnWindow  holds')
  expect(out.trimEnd().split('\n').at(-1)).toBe('1 step, 1 rule looked at; the case is refused')
})

test('a case may be JSON, and so may the explanation', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-'))
  const file = join(folder, 'case.json')
  const given = {
    order: { deliveredAt: '2026-03-02T10:00:00+01:00', lines: [{ id: 1, price: 400 }] },
    customer: { kind: 'business' },
  }
  const open = { do: 'open', by: 'customer', with: { kind: 'return', lines: [{ id: 1 }] } }
  writeFileSync(file, JSON.stringify({ at: '2026-03-10T10:00:00+01:00', given, commands: [open] }))
  const { code, out } = await redress('policy', 'explain', 'bicycles', file, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    policy: { id: 'bicycles' },
    steps: [{ accepted: true, status: 'received', cited: expect.arrayContaining(['what-comes-back']) }],
  })
})

test('when a period ends, and how it was counted', async () => {
  const call = ['due', '--policy', 'bicycles', '--from', '2026-03-06T15:00:00+01:00', '--within', '24 hours']
  expect((await redress(...call)).out).toBe('2026-03-07T15:00:00+01:00\n')
  expect((await redress(...call, '--calendar', 'working-days')).out).toBe('2026-03-09T15:00:00+01:00\n')
  const { out } = await redress(...call, '--calendar', 'working-days', '--explain')
  expect(out).toContain('Sunday 2026-03-08 is skipped')
  const { out: json } = await redress(...call, '--json')
  expect(JSON.parse(json)).toMatchObject({ amount: 24, unit: 'hour', due: '2026-03-07T15:00:00+01:00' })
})

test('a policy is published, printed or into a folder', async () => {
  const { code, out } = await redress('policy', 'publish', 'bicycles')
  expect(code).toBe(0)
  expect(out).toContain('# Returns of bicycles')
  const folder = mkdtempSync(join(tmpdir(), 'redress-'))
  await redress('policy', 'publish', 'bicycles', '--format', 'html', '--out', folder)
  expect(readFileSync(join(folder, 'bicycles.en.html'), 'utf8')).toContain('Returns of bicycles')
})

test('two versions are compared in words and over cases', async () => {
  const { code, out } = await redress('policy', 'compare', 'bicycles', 'bicycles-2027')
  expect(code).toBe(0)
  expect(out).toContain('Returns of bicycles: 2026.1 → 2027.1')
  expect(out).toMatch(/request +admitted → refused \(return-window\)/)
  expect(out.trimEnd().split('\n').at(-1)).toBe('5 changes in words; 1 of 2 cases would come out otherwise')
  const { out: same } = await redress('policy', 'compare', 'bicycles', 'bicycles', '--json')
  expect(JSON.parse(same)).toMatchObject({ changes: [], cases: { cases: 2, differing: [] } })
})

test('the schemas of policy and scenario files', async () => {
  expect(JSON.parse((await redress('policy', 'schema')).out)).toMatchObject({ title: 'A policy of Redress' })
  expect(JSON.parse((await redress('policy', 'schema', '--scenario')).out)).toHaveProperty('anyOf')
})

const due = ['due', '--policy', 'bicycles', '--within', '2 days', '--from']
test.each([
  [
    'a file that is not there',
    ['policy', 'check', 'nothing.yaml'],
    /nothing\.yaml cannot be read: there is no such file\.\nGive the path of a policy file/,
  ],
  [
    'a folder without a policy',
    ['policy', 'test', 'bicycles/scenarios'],
    /There is no policy\.yaml in bicycles\/scenarios/,
  ],
  [
    'an instant without offset',
    [...due, '2026-03-06T15:00'],
    /--from: .* is no instant\.\nWithout its offset/,
  ],
  [
    'a period that is none',
    ['due', '--policy', 'bicycles', '--from', '2026-03-06T15:00Z', '--within', 'soon'],
    /--within: "soon" is no period\./,
  ],
  [
    'a calendar that is not there',
    [...due, '2026-03-06T15:00Z', '--calendar', 'office'],
    /There is no calendar "office".*\nCalendars of this policy: working-days/s,
  ],
  ['an instant beyond the zone', [...due, '1900-03-06T15:00Z'], /outside/],
  [
    'a language that is not there',
    ['policy', 'explain', 'bicycles', 'failing/scenarios/late.yaml', '--language', 'fr'],
    /not written in fr\.\nIt has: en\./,
  ],
  [
    'several cases in one file',
    ['policy', 'explain', 'bicycles', 'bicycles/scenarios/window.yaml'],
    /holds 2 cases.*\nName one with --only/,
  ],
  [
    'a language of a page that is not there',
    ['policy', 'publish', 'bicycles', '--language', 'fr'],
    /not written in fr\.\nIt is in: en\./,
  ],
  [
    'a format that is not there',
    ['policy', 'publish', 'bicycles', '--format', 'pdf'],
    /Allowed choices are markdown, html, json-ld/,
  ],
  [
    'a day written otherwise',
    ['policy', 'check', 'bicycles', '--as-of', '31.07.2026'],
    /--as-of: 31\.07\.2026 is no date\.\nDid you mean 2026-07-31\?/,
  ],
  [
    'a day that is not',
    ['policy', 'check', 'bicycles', '--as-of', '2026-02-30'],
    /--as-of: there is no 2026-02-30\.\nWrite a day, such as/,
  ],
  ['an unknown option', ['policy', 'check', 'bicycles', '--jsn'], /unknown option '--jsn'/],
  ['an unknown command', ['policy', 'chek'], /Did you mean check/],
  ['no file', ['policy', 'check'], /missing required argument/],
])('%s is a wrong call, with advice', async (_what, argv, message) => {
  const { code, error } = await redress(...argv)
  expect(error).toMatch(message)
  expect(code).toBe(2)
})

test("a policy with errors cannot be explained, which is the policy's fault", async () => {
  const { code, error } = await redress('policy', 'explain', 'broken', 'failing/scenarios/late.yaml')
  expect(code).toBe(1)
  expect(error).toContain('broken/policy.yaml has errors.')
})

test('a file that is far too big is not read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-'))
  writeFileSync(join(folder, 'policy.yaml'), 'x'.repeat(5_000_000))
  const { code, error } = await redress('policy', 'check', folder)
  expect(code).toBe(2)
  expect(error).toContain('has 5.0 MB, and is not read.')
})

test.each([
  [['due', '--json'], "required option '--policy <file>' not specified"],
  [['policy', 'check', '--json'], "missing required argument 'file'"],
  [['nonsense', '--json'], "unknown command 'nonsense'"],
  [['policy', 'chekc', '--json'], "unknown command 'chekc'"],
  [['policy', 'check', 'bicycles', '--jsno', '--json'], "unknown option '--jsno'"],
])('a wrong call as JSON: %j', async (argv, message) => {
  const { code, out, error } = await redress(...argv)
  expect(code).toBe(2)
  expect(error).toBe('')
  expect(JSON.parse(out)).toEqual({
    error: message,
    help: expect.stringContaining('Run it with --help to see how it is called.'),
  })
})

test('a wrong call without --json is told on standard error', async () => {
  const { code, out, error } = await redress('policy', 'chekc')
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain("unknown command 'chekc'")
  expect(error).toContain('Run it with --help')
})
