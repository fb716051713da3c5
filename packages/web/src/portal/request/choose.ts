import type { Choices } from '@redress/server/api'
import type { Draft } from '../draft/draft.ts'

/** The lines for which a kind of request is open, as far as can be told before anything is filled in. */
export function openLines({ items }: Pick<Choices, 'items'>, kind: string): string[] {
  return items.flatMap((each) => (each.kind === kind && each.outcome === 'admitted' ? [each.line] : []))
}

/**
 * A draft with another kind of request chosen. Lines that are open stay chosen; the one that the reader came from is chosen, and where only one is open, that.
 * What was answered and shown stays, so that choosing back and forth loses nothing.
 */
export function chosen(
  draft: Pick<Draft, 'kind' | 'lines' | 'heads'>,
  kind: string,
  choices: Pick<Choices, 'items'>,
  line?: string,
): Partial<Draft> {
  const open = openLines(choices, kind).filter((each) => each !== '*')
  const before = draft.lines.filter((each) => open.includes(each))
  const from = line !== undefined && open.includes(line) ? [line] : []
  const lines = [...new Set([...before, ...from])]
  return {
    kind,
    lines: lines.length > 0 ? lines : open.length === 1 ? open : [],
    heads: draft.kind === kind ? draft.heads : [],
  }
}
