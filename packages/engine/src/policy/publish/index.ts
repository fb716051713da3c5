import type { Policy } from '../model.ts'
import { composePage } from './compose.ts'
import { pageAsHtml } from './html.ts'
import { pageAsMarkdown } from './markdown.ts'

export { publishJsonLd } from './json-ld.ts'
export { type Names, namesIn } from './names.ts'
export type { Detail, Page, PageClause } from './page.ts'
export { publishedLanguages } from './phrases/index.ts'
export { composePage }

/** The page that customers read, as one HTML file. Throws RangeError for a language that the policy is not written in. */
export function publishHtml(policy: Policy, language: string): string {
  return pageAsHtml(composePage(policy, language))
}

/** The page that customers read, as Markdown. Throws RangeError for a language that the policy is not written in. */
export function publishMarkdown(policy: Policy, language: string): string {
  return pageAsMarkdown(composePage(policy, language))
}
