import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { moves } from './testing/moves.ts'

const root = join(import.meta.dirname, '../../../..')
const page = (path: string) => readFileSync(join(root, path), 'utf8')
const source = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

describe('docs/reference/events.md', () => {
  const events = page('docs/reference/events.md')
  const declared =
    source('events.ts').split('export interface EventData {')[1]?.split('\nexport type EventType')[0] ?? ''
  const types = [...declared.matchAll(/^ {2}'?([a-z-]+)'?: /gm)].map(([, name]) => name as string)

  test('there are events', () => expect(types.length).toBeGreaterThan(50))

  test.each(types)('has %s, and what it carries', (type) => {
    const row = events.split('\n').find((line) => line.startsWith(`| \`${type}\` |`))
    expect(row).toBeDefined()
    const body =
      declared.split(new RegExp(`^ {2}'?${type}'?: `, 'm'))[1]?.split(/^ {2}(?:'?[a-z-]+'?: |\/\*\*)/m)[0] ??
      ''
    const keys = [...body.matchAll(/(?:^ {4}|\{ |; )([a-zA-Z]+)\??: /gm)].map(([, key]) => key as string)
    const own = body.includes('obligation: ObligationInstance')
      ? ['obligation']
      : keys.filter((key) => !['version', 'dataVersion', 'decision'].includes(key))
    for (const key of own) expect(row, key).toMatch(new RegExp(`\`${key}\`|${key}`))
  })
})

describe('docs/explanation/case.md', () => {
  const text = page('docs/explanation/case.md')

  test('says what each refusal means', () => {
    const ids = [
      ...(source('types.ts').split('export type RefusalId =')[1]?.split('\n\n')[0] ?? '').matchAll(
        /'([a-z-]+)'/g,
      ),
    ]
    expect(ids.length).toBeGreaterThan(10)
    for (const [, id] of ids) expect(text).toContain(`| \`${id}\` |`)
  })

  test('knows every status', () => {
    for (const status of Object.keys(moves)) expect(text).toMatch(new RegExp(`\\b${status}\\b`))
  })

  test('draws only ways that there are', () => {
    for (const [, from = '', to = ''] of text.matchAll(/^ {2}([a-z_]+) --> ([a-z_]+)$/gm))
      expect(moves[from.replace('_', '-') as keyof typeof moves], `${from} to ${to}`).toContain(
        to.replace('_', '-'),
      )
  })

  test('names only commands that there are', () => {
    const rows = text.split('## Who may do what')[1]?.split('## Refusals')[0] ?? ''
    const named = [...rows.matchAll(/^\| ([a-z-]+(?:, [a-z-]+)*) \|/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    )
    expect(named.length).toBeGreaterThan(12)
    for (const name of named) expect([...Object.keys(commands), 'overrule']).toContain(name)
  })
})
