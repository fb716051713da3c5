import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const page = join(import.meta.dirname, '../../../docs/how-to/write-a-policy.md')
const quoted = /^From \[[^\]]+\]\(([^)]+)\)[^\n]*:\n\n```yaml\n([\s\S]*?)\n```$/gm

/** Without the indentation that a passage has only for where it stands. */
const dedented = (text: string) => {
  const lines = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}

describe('docs/how-to/write-a-policy.md', () => {
  const passages = [...readFileSync(page, 'utf8').matchAll(quoted)].map(([, path = '', body = '']) => ({
    path,
    body,
  }))

  it('quotes policies', () => {
    expect(passages.length).toBeGreaterThan(30)
  })

  it.each(passages)('quotes $path as it stands there', ({ path, body }) => {
    const lines = readFileSync(join(dirname(page), path), 'utf8').split('\n')
    const length = body.split('\n').length
    const places = lines.map((_, start) => dedented(lines.slice(start, start + length).join('\n')))
    expect(places).toContain(dedented(body))
  })
})
