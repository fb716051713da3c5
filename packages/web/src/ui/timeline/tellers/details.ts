/** Parts of what is told that several kinds of event have. */
import { quoted } from '../../words/quoted.ts'
import type { Words } from '../../words/words.tsx'
import type { CaseNames } from '../names.ts'
import type { Teller } from './told.ts'

export const list = (items: readonly (string | undefined)[] | undefined) =>
  (items ?? []).filter(Boolean).join(', ')

/** Facts as `What it is called: value`. */
export function factsIn(facts: Record<string, unknown> | undefined, names: CaseNames): string[] {
  return Object.entries(facts ?? {})
    .filter(([name]) => name !== 'description' && name !== 'channel')
    .filter(([, value]) => value !== undefined && value !== '' && typeof value !== 'object')
    .map(([name, value]) => `${names.fact(name)}: ${names.value(name, value)}`)
}

export const described = (request: Record<string, unknown> | undefined, words: Words) =>
  typeof request?.description === 'string' ? quoted(request.description, words) : undefined

export const factsOfLines = (
  lines: { id: string; facts: Record<string, unknown> }[] | undefined,
  names: CaseNames,
) =>
  (lines ?? []).flatMap(({ id, facts }) => factsIn(facts, names).map((fact) => `${names.line(id)} – ${fact}`))

export const linesOf = (lines: readonly string[] | undefined, names: CaseNames) =>
  list((lines ?? []).filter((id) => id !== '*').map((id) => names.line(id)))

/** Something about one line: `Credit note · Crabs`. */
export const about = (title: string, line: string | undefined, { names }: Teller) =>
  line === undefined || line === '*' ? title : `${title} · ${names.line(line)}`
