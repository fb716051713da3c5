import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const pages = ['README.md', ...markdownIn('docs'), ...markdownIn('policies')]

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  test('shows policies as they stand in their files', () => {
    for (const [, path = '', code = ''] of text.matchAll(
      /^From \[[^\]]*\]\(([^)]+\.yaml)\)[^\n]*\n\n((?:```yaml\n[\s\S]*?\n```\n*)+)/gm,
    )) {
      const file = withoutIndent(readFileSync(resolve(root, dirname(page), path), 'utf8'))
      for (const part of partsOf(code)) expect(file, `${path} should hold:\n${part}`).toContain(part)
    }
  })

  test('links to pages and files that exist', () => {
    for (const [, link = ''] of text
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(link)) continue
      const target = resolve(root, dirname(page), link)
      expect(() => readdirOrFile(target), `${page} links to ${relative(root, target)}`).not.toThrow()
    }
  })
})

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort()
}

/** The runs of lines of a code block between lines that say that something is left out. */
function partsOf(code: string): string[] {
  return code
    .split(/^```(?:yaml)?$|^\s*(?:# )?…\s*$/m)
    .map((part) => withoutIndent(part).trim())
    .filter((part) => part !== '')
}

const withoutIndent = (text: string) => text.replace(/^[ \t]+/gm, '').replace(/[ \t]+$/gm, '')

function readdirOrFile(path: string): void {
  try {
    readFileSync(path)
  } catch {
    readdirSync(path)
  }
}
