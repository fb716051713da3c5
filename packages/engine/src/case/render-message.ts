import { type Instant, parseInstant, type Zone } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { Content, Document, Language, Message } from '../policy/model.ts'
import { renderTemplate, type Writer, writeInstant } from '../policy/values/template.ts'
import { leadLine } from './duties.ts'
import { isBlank } from './inputs/value.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { named } from './named.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'

export interface RenderedMessage {
  /** The customer, the seller, a party of the policy, or a team. */
  to: string
  language: Language
  subject?: string
  /** Paragraphs, each on its line. */
  body: string
  /** The documents that go with it: those that go out now, with what stands in them. */
  attach: RenderedDocument[]
}

export interface RenderedDocument {
  /** Its name in the policy. */
  document: string
  title: string
  contents: { name: string; label: string; value: string }[]
}

/**
 * A message of the policy in words, as the case stands in this state. In another language than the policy's it is in the policy's first. Without a line it
 * speaks of the one for which its condition holds. Undefined where the policy has no message of that name.
 */
export function renderMessage(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  message: string,
  language: Language,
  { line, ...writer }: Writer & { line?: string } = {},
): RenderedMessage | undefined {
  const declared = named(loaded.policy.messages, message)
  if (!declared) return undefined
  const spoken = languageOf(loaded, declared, language)
  const about = line ?? lineItHoldsFor(loaded, state, now, declared.when) ?? leadLine(state)
  const scope = scopeOf(loaded, state, now, about)
  const subject = declared.subject?.[spoken]
  return {
    to: declared.to,
    language: spoken,
    ...(subject ? { subject: renderTemplate(loaded, subject, scope, writer) } : {}),
    body: renderTemplate(loaded, declared.body[spoken] ?? [], scope, writer),
    attach: (declared.attach ?? []).flatMap(
      (document) => renderDocument(loaded, state, now, document, spoken, writer) ?? [],
    ),
  }
}

function languageOf({ policy }: LoadedPolicy, { body }: Message, wanted: Language): Language {
  const [first = wanted] = policy.languages
  return body[wanted] ? wanted : first
}

/** Undefined where the document does not go, or nothing stands in it. */
function renderDocument(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  document: string,
  language: Language,
  writer: Writer,
): RenderedDocument | undefined {
  const declared: Document | undefined = named(loaded.policy.documents, document)
  if (!declared || lineItHoldsFor(loaded, state, now, declared.when) === undefined) return undefined
  const { zone } = loaded.contextOf(state.region)
  const contents = Object.entries(declared.contents).flatMap(([name, content]) => {
    const value = state.facts[name]
    if (isBlank(value)) return []
    const label = content.label[language] ?? name
    return [{ name, label, value: contentText(loaded, content, value, language, zone, writer) }]
  })
  return contents.length > 0 ? { document, title: declared.title[language] ?? document, contents } : undefined
}

function contentText(
  { policy }: LoadedPolicy,
  { type, options }: Content,
  value: unknown,
  language: Language,
  zone: Zone,
  writer: Writer,
): string {
  const text = String(value)
  if (options?.[text]?.[language]) return options[text][language]
  if (type === 'boolean') return value === true ? '✓' : '✗'
  if (type === 'instant') {
    const instant = typeof value === 'number' ? value : instantOf(text)
    return instant === undefined ? text : writeInstant(instant, zone, writer)
  }
  const number = /^-?\d+(\.\d+)?$/.test(text) && writer.number ? writer.number(text) : text
  if (type === 'money') return `${number} ${policy.money.currency}`
  if (type === 'text') return writer.text ? writer.text(text) : text
  return type === 'date' || type === 'choice' ? text : number
}

function instantOf(text: string): Instant | undefined {
  const parsed = parseInstant(text)
  return parsed.ok ? parsed.value : undefined
}
