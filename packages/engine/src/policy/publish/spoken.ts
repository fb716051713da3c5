import { html } from './escape.ts'
import type { Page } from './page.ts'

/** A sentence as HTML. */
export type Write = (text: string) => string

/**
 * Writes the page's sentences. Where the words around the policy's own are in another language, they say so: a screen
 * reader changes its voice, and a page from right to left keeps their order.
 */
export function writer({ language, spoken, direction, own }: Page): Write {
  if (spoken === language) return html
  const tag = `<span lang="${html(spoken)}"${direction === 'rtl' ? ' dir="ltr"' : ''}>`
  const foreign = (part: string) =>
    part.replace(/^(\s*)(.*?)(\s*)$/s, (_, before: string, words: string, after: string) =>
      /\p{L}/u.test(words) ? `${before}${tag}${html(words)}</span>${after}` : html(part),
    )
  const known = new Set(own)
  const between = betweenOwn(own)
  return (text) =>
    between === undefined
      ? foreign(text)
      : text
          .split(between)
          .map((part) => (known.has(part) ? html(part) : foreign(part)))
          .join('')
}

/** Finds what the policy itself says in a sentence, the longest first. */
function betweenOwn(own: readonly string[]): RegExp | undefined {
  if (own.length === 0) return undefined
  const patterns = own
    .toSorted((one, other) => other.length - one.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
