import type { Turn } from '../turn.ts'
import type { EvidenceItem, EvidenceMedia } from '../types.ts'
import { isMap } from './plain.ts'
import { good, invalid, type Read } from './read.ts'
import { type Malformed, written } from './wrong.ts'

const media: readonly string[] = ['photo', 'video', 'document'] satisfies EvidenceMedia[]

/** The evidence that came along; each kind must be one the policy knows, and each line one that can be meant. */
export function evidenceItems(
  turn: Turn,
  kinds: readonly string[],
  lines: readonly string[],
): Read<EvidenceItem[]> {
  const given = turn.command.with?.evidence
  if (given === undefined) return good([])
  if (!Array.isArray(given)) return invalid(turn, '"evidence" must be a list.', notAList)
  const items: EvidenceItem[] = []
  for (const item of given as unknown[]) {
    const wrong = isMap(item) ? wrongItem(item, kinds, lines) : noItem
    if (wrong) return invalid(turn, ...wrong)
    items.push(asItem(item as Record<string, unknown>))
  }
  return good(items)
}

const notAList = { id: 'not-a', at: 'evidence', type: 'list' } as const
const noItem: Malformed = [
  'Each piece of "evidence" has a "kind" and a "media".',
  { id: 'malformed', at: 'evidence' },
]

function wrongItem(
  item: Record<string, unknown>,
  kinds: readonly string[],
  lines: readonly string[],
): Malformed | undefined {
  const named = listOf(item.kind)
  const isStrange = (name: unknown) => typeof name !== 'string' || !kinds.includes(name)
  if (named.length === 0 || named.some(isStrange)) {
    const strange = named.find(isStrange) ?? ''
    return [
      `Evidence ${JSON.stringify(strange)} is not asked for here; asked are ${kinds.join(', ') || 'none'}.`,
      { id: 'one-of', at: 'evidence', value: written(strange), options: kinds },
    ]
  }
  if (typeof item.media !== 'string' || !media.includes(item.media))
    return [
      'Evidence is a photo, a video or a document.',
      { id: 'one-of', at: 'media', value: written(item.media), options: media },
    ]
  if (item.id !== undefined && typeof item.id !== 'string')
    return ['The "id" of evidence must be text.', { id: 'not-a', at: 'id', type: 'text' }]
  if (item.lines === undefined) return undefined
  const isUnknown = (id: unknown) =>
    (typeof id !== 'string' && typeof id !== 'number') || !lines.includes(String(id))
  const [strange] = listOf(item.lines).filter(isUnknown)
  return strange === undefined
    ? undefined
    : [
        `Evidence is of line ${JSON.stringify(strange)}; there is ${lines.join(', ')}.`,
        { id: 'one-of', at: 'lines', value: written(strange), options: lines },
      ]
}

function asItem(item: Record<string, unknown>): EvidenceItem {
  const kinds = listOf(item.kind) as string[]
  return {
    kind: kinds.length === 1 ? (kinds[0] ?? '') : kinds,
    media: item.media as EvidenceMedia,
    ...(typeof item.id === 'string' ? { id: item.id } : {}),
    ...(item.lines === undefined ? {} : { lines: listOf(item.lines).map(String) }),
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
