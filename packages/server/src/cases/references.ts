/**
 * What people write and what they are called stays out of the log: in its place stands a reference, `§text:…`, `§staff:…` or `§seller:…`. Events and state
 * are kept with references; before the engine judges, they are filled in, and what comes of it is put back.
 */
import type { CaseEvent } from '@redress/engine'

export type ReferenceKind = 'text' | 'staff' | 'seller'

export const referenceTo = (kind: ReferenceKind, id: string): string => `§${kind}:${id}`

/** The id behind a reference of that kind; undefined where the text is no such reference. */
export function referredBy(kind: ReferenceKind, text: unknown): string | undefined {
  const start = `§${kind}:`
  return typeof text === 'string' && text.startsWith(start) ? text.slice(start.length) : undefined
}

const references = /"(§(text|staff|seller):([0-9A-Za-z_-]+))"/g

/** The ids that a JSON text refers to, by kind. */
export function referencesIn(json: string): Record<ReferenceKind, string[]> {
  const found = { text: new Set<string>(), staff: new Set<string>(), seller: new Set<string>() }
  for (const [, , kind, id] of json.matchAll(references)) found[kind as ReferenceKind].add(id ?? '')
  return { text: [...found.text], staff: [...found.staff], seller: [...found.seller] }
}

/** What each reference stands for. */
export type Meanings = ReadonlyMap<string, string>

/** What stands in the place of what was erased. */
export const erased = '[erased]'

/** A JSON text read with its references filled in. */
export function filledIn<Value>(json: string, meanings: Meanings): Value {
  if (!json.includes('"§')) return JSON.parse(json)
  return JSON.parse(
    json.replace(references, (_whole, reference) => JSON.stringify(meanings.get(reference) ?? erased)),
  )
}

/** Words of the engine's own, under which nobody's sentence stands even where it reads the same. */
const ownWords = new Set(
  `id number version policy region kind status team channel line lines run step steps remedy outcome clause rule party instead what name level task owes
  party does source state media disposal review sanction failure suspension standing standingBefore body command refusal payer amount obligation action
  document expression policyVersion zone dataVersion orderId media fact`.split(/\s+/),
)

/**
 * The event with references in the place of what people wrote, and without their names. `refer` gives the reference of a text, or nothing for one that
 * nobody wrote.
 */
export function withReferences(event: CaseEvent, refer: (text: string) => string | undefined): CaseEvent {
  const { name: _, ...by } = event.by
  const message = event.type === 'message-sent'
  const put = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const kept = ownWords.has(key) || (message && (key === 'message' || key === 'to'))
      return kept ? value : (refer(value) ?? value)
    }
    if (Array.isArray(value)) return value.map((each) => put(each, key))
    if (typeof value !== 'object' || value === null) return value
    // What a seller is called is a name, unlike the names of promises.
    const keyOf = (name: string) => (key === 'seller' && name === 'name' ? 'seller.name' : name)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, put(each, keyOf(name))]))
  }
  return { ...event, by, data: put(event.data, '') } as CaseEvent
}
