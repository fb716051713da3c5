/** From what was typed and taken to what `provide-information` brings. */
import type { CaseView } from '@redress/server/api'
import type { Upload } from '../../../ui/upload/upload.ts'
import type { Field, Wanted } from '../data/use-case.ts'

/** What was typed for each piece, by its group. */
export type Typed = Record<string, unknown>

/** Under which a piece and its uploads are kept. */
export const groupOf = (caseId: string, { name, line = '' }: Pick<Wanted, 'name' | 'line'>): string =>
  `case ${caseId} ${name} ${line}`

/** The same of evidence of a kind that goes with an answer. */
export const groupOfKind = (caseId: string, kind: string): string =>
  groupOf(caseId, { name: `answer:${kind}` })

/** Everything under which files may be kept for these pieces. */
export const groupsOf = (caseId: string, wanted: readonly Wanted[]): string[] =>
  wanted.flatMap((piece) => [
    ...(piece.what === 'evidence' ? [groupOf(caseId, piece)] : []),
    ...(piece.kinds ?? []).map(({ kind }) => groupOfKind(caseId, kind)),
  ])

export function bringing(
  view: Pick<CaseView, 'id' | 'request'>,
  wanted: readonly Wanted[],
  typed: Typed,
  files: readonly Pick<Upload, 'group' | 'file'>[],
  asTaken: (field: Field, value: unknown) => unknown,
): Record<string, unknown> {
  const taken = (of: string) => files.filter(({ group }) => group === of).map(({ file }) => file)
  const evidence = wanted.flatMap((piece) => [
    ...(piece.what === 'evidence' ? taken(groupOf(view.id, piece)) : []).map((file) => ({
      file,
      kind: piece.name,
      ...(piece.line ? { lines: [piece.line] } : {}),
    })),
    ...(piece.kinds ?? []).flatMap(({ kind }) =>
      taken(groupOfKind(view.id, kind)).map((file) => ({ file, kind })),
    ),
  ])
  const answers: Record<string, unknown> = {}
  const lines = new Map<string, Record<string, unknown>>()
  for (const piece of wanted) {
    const value = piece.field && asTaken(piece.field, typed[groupOf(view.id, piece)])
    if (value === undefined) continue
    if (piece.line && piece.line !== '*')
      lines.set(piece.line, { ...lines.get(piece.line), [piece.name]: value })
    else answers[piece.name] = value
  }
  const said = wanted
    .filter(({ what }) => what === 'answer' || what === 'description')
    .map((piece) => typed[groupOf(view.id, piece)])
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
  const before = typeof view.request.description === 'string' ? [view.request.description] : []
  return {
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(lines.size > 0 ? { lines: [...lines].map(([id, facts]) => ({ id, ...facts })) } : {}),
    ...(said.length > 0 ? { description: [...before, ...said].join('\n\n') } : {}),
  }
}
