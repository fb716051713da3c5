import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import { compilePolicy } from '../compile/index.ts'
import type { Policy } from '../model.ts'
import { basePolicy } from '../testing/base-policy.ts'
import { policyWith } from '../testing/policy-with.ts'
import { composePage, publishHtml, publishMarkdown } from './index.ts'

const policies = new URL('../../../../../policies/', import.meta.url).pathname
const pages = globSync('**/policy.yaml', { cwd: policies })
  .sort()
  .flatMap((file) => {
    const { policy } = compilePolicy(readFileSync(policies + file, 'utf8'), { file, ports })
    return policy
      ? policy.languages.map((language) => ({ name: `${policy.id} in ${language}`, policy, language }))
      : []
  })

/** What a reader sees of an HTML page. */
function read(page: string): string {
  return page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Names of the policy that no sentence of it has: `ship-back`, `returnWindow`. */
function idsOf(policy: Policy): string[] {
  const names = [
    ...Object.keys(policy.windows),
    ...Object.keys(policy.tables),
    ...Object.keys(policy.let),
    ...Object.keys(policy.clauses),
    ...Object.keys(policy.obligations),
    ...Object.keys(policy.requests),
    ...Object.values(policy.remedies).flatMap(({ steps }) => steps.map(({ id }) => id)),
  ].filter((name) => /[a-z][A-Z-]/.test(name))
  const own = Object.values(policy.clauses)
    .flatMap(({ text }) => Object.values(text))
    .join(' ')
  return names.filter((name) => !own.includes(name) && !own.includes(name.replaceAll('-', ' ')))
}

describe.each(pages)('$name', ({ policy, language }) => {
  const page = publishHtml(policy, language)
  const text = read(page)

  test('has an anchor for every clause, once, and links only to anchors that it has', () => {
    for (const id of Object.keys(policy.clauses)) {
      expect(page.split(`<section id="${id}">`), id).toHaveLength(2)
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('is well-formed, with its headings in order and its landmarks', () => {
    const open: string[] = []
    for (const [, close, tag = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (tag === 'meta') continue
      if (close) expect(open.pop()).toBe(tag)
      else open.push(tag)
    }
    expect(open).toEqual([])
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(new Set(levels.slice(1))).toEqual(new Set([2]))
    for (const landmark of ['<header>', '<nav ', '<main>']) expect(page.split(landmark)).toHaveLength(2)
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
  })

  test('says everything in words', () => {
    expect(text).not.toMatch(/undefined|NaN|\[object|&&|\|\||==|!has|\{[a-z]|=>/)
    expect(text).not.toMatch(/\b(order|line|customer|request|case|seller)\.[a-z]/)
    for (const id of idsOf(policy)) {
      expect(text, id).not.toContain(id)
      if (language !== 'en') expect(text, id).not.toContain(id.replaceAll('-', ' '))
    }
  })

  test('has Markdown tables with as many cells in every row', () => {
    const markdown = publishMarkdown(policy, language)
    for (const [block] of markdown.matchAll(/(?:^ {2}\|.*\|\n?)+/gm)) {
      const cells = block
        .trim()
        .split('\n')
        .map((line) => line.replace(/\\\|/g, '').split('|').length)
      expect(new Set(cells).size).toBe(1)
    }
    for (const id of Object.keys(policy.clauses)) expect(markdown).toContain(`<a id="${id}"></a>`)
  })
})

describe('a policy that nobody here has seen', () => {
  /** The base policy as if its texts were in another language. */
  function writtenIn(language: string): Policy {
    const file = JSON.stringify(basePolicy)
      .replaceAll('"en":', `"${language}":`)
      .replace('["en"]', `["${language}"]`)
      .replaceAll('Money back', 'Rahat takaisin')
      .replaceAll('You can change your mind', 'Voit muuttaa mielesi')
    const { policy, diagnostics } = compilePolicy(file, { file: 'policy.yaml', ports })
    if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
    return policy
  }

  test('in a language with words of its own has no English around', () => {
    const page = publishHtml(writtenIn('de'), 'de')
    expect(page).toContain('<html lang="de" dir="ltr">')
    expect(page).not.toContain('lang="en"')
    expect(page).toContain(
      '<dt>Lösung</dt><dd>Rahat takaisin<ol><li>Rücksendung, Sie: innerhalb von 14 Tagen',
    )
    expect(page).toContain('>Inhalt</h2>')
  })

  test('in another says its own in its language, and the rest in English that says so', () => {
    const page = publishHtml(writtenIn('fi'), 'fi')
    expect(page).toContain('<html lang="fi" dir="ltr">')
    expect(page).toContain('<dt><span lang="en">Remedy</span></dt><dd>Rahat takaisin<ol>')
    expect(page).toContain(
      '<li><span lang="en">Sending back, you: within 14 days after the decision</span></li>',
    )
    expect(page).toContain(' Voit muuttaa mielesi for 14 days.</h2>')
    expect(page).toContain('<span lang="en">In force from ')
    const [told] = composePage(writtenIn('fi'), 'fi').clauses.flatMap(({ details }) => details)
    expect(told?.text).not.toContain('undefined')
    expect(publishMarkdown(writtenIn('fi'), 'fi')).toContain('- **Remedy**: Rahat takaisin')
  })

  test.each(['he', 'fa', 'ur', 'ar-EG'])('from right to left in %s', (language) => {
    expect(publishHtml(writtenIn(language), language)).toContain(`<html lang="${language}" dir="rtl">`)
    expect(publishMarkdown(writtenIn(language), language)).toContain(`<div dir="rtl" lang="${language}">`)
  })

  test('keeps the order of English words on a page from right to left', () => {
    expect(publishHtml(writtenIn('he'), 'he')).toContain('<dt><span lang="en" dir="ltr">Remedy</span></dt>')
  })
})

test('hostile words are only words, wherever they stand', () => {
  const evil = { en: '<img src=x onerror=alert(1)> | `code` [a](javascript:x)' }
  const policy = policyWith({
    title: evil,
    teams: { support: { title: evil } },
    windows: { guarantee: { title: evil, clause: 'rule-guarantee' } },
    requests: { defect: { title: evil, ask: { fault: { label: evil } } } },
    remedies: { mend: { title: evil } },
    tables: {
      days: {
        input: { kind: 'request.kind' },
        gives: 'integer',
        clause: 'rule-answer',
        rows: [{ kind: 'defect', value: 2 }, { value: 1 }],
      },
    },
    obligations: { answer: { within: '{days} days' } },
  })
  expect(publishHtml(policy, 'en')).not.toMatch(/<img|<script|href="javascript/)
  const markdown = publishMarkdown(policy, 'en')
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)`code|(?<!\\)\[a\]/)
  expect(markdown).toContain('\\| \\`code\\`')
  expect(markdown).toMatch(/\| Otherwise \| 1 day \|/)
})

test('every colour of words stands out from its paper, light and dark', () => {
  const page = publishHtml(policyWith(), 'en')
  const palettes = [
    ...page.matchAll(
      /--paper: (#\w{6}); --ink: (#\w{6}); --soft: (#\w{6}); --line: #\w{6}; --accent: (#\w{6}); --tint: (#\w{6})/g,
    ),
  ]
  expect(palettes).toHaveLength(2)
  for (const [, paper = '', ink = '', soft = '', accent = '', tint = ''] of palettes) {
    for (const colour of [ink, soft, accent]) {
      for (const ground of [paper, tint])
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThan(4.5)
    }
  }
})

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
