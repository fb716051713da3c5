/** The places for evidence: one for each kind, and line where it is asked of each. */
import type { AskedEvidence } from '../../../ui/judging/asked.ts'
import type { Upload } from '../../../ui/upload/upload.ts'
import type { Draft, Use } from '../../draft/draft.ts'
import type { Form } from '../form.ts'

const isUse = ({ kind, line }: Use, piece: { name: string }, of: string | undefined) =>
  kind === piece.name && (of === undefined || line === undefined || line === of)

/** The uploads that are shown in a place. */
export function shownIn(
  draft: Draft,
  uploads: readonly Upload[],
  piece: { name: string },
  line: string | undefined,
): Upload[] {
  const ids = draft.evidence.filter(({ uses }) => uses.some((use) => isUse(use, piece, line)))
  return ids.flatMap(({ upload }) => uploads.find(({ id }) => id === upload) ?? [])
}

/** How many pieces the case that is turned has for a place already. */
export function heldIn(
  { turned }: Pick<Form, 'turned'>,
  piece: { name: string },
  line: string | undefined,
): number {
  const held = (turned?.evidence ?? []).filter(
    ({ kind, lines }) =>
      [kind].flat().includes(piece.name) && (line === undefined || !lines || lines.includes(line)),
  )
  return held.length
}

/** What the judgement says is missing in a place. */
export function missingIn(
  { judgement, editor }: Pick<Form, 'judgement' | 'editor'>,
  piece: { name: string },
  line: string | undefined,
) {
  const all = [...(judgement?.missing ?? []), ...(editor.draft.problem?.refusal?.missing ?? [])]
  return all.find(
    (each) =>
      each.what === 'evidence' &&
      each.name === piece.name &&
      (line === undefined || each.line === undefined || each.line === line),
  )
}

/** Whether the policy asks for it as things stand: it is missing, or something is shown for it, now or before; or nothing is known yet. */
export function isAskedNow(form: Form, piece: AskedEvidence, line: string | undefined): boolean {
  const { judgement, editor, uploads } = form
  if (!judgement) return true
  return (
    missingIn(form, piece, line) !== undefined ||
    shownIn(editor.draft, uploads, piece, line).length > 0 ||
    heldIn(form, piece, line) > 0
  )
}

/** A draft in which an upload is shown in one more place. */
export function showIn(evidence: Draft['evidence'], upload: string, use: Use): Draft['evidence'] {
  const known = evidence.some((each) => each.upload === upload)
  if (!known) return [...evidence, { upload, uses: [use] }]
  return evidence.map((each) => (each.upload === upload ? { upload, uses: [...each.uses, use] } : each))
}

/** A draft in which an upload is no longer shown in a place; `gone` where it is shown nowhere any more. */
export function hideIn(
  evidence: Draft['evidence'],
  upload: string,
  { kind, line }: Use,
): { evidence: Draft['evidence']; gone: boolean } {
  const left = evidence
    .map((each) =>
      each.upload === upload
        ? {
            upload,
            uses: each.uses.filter(
              (use) =>
                use.kind !== kind || (line !== undefined && use.line !== undefined && use.line !== line),
            ),
          }
        : each,
    )
    .filter(({ uses }) => uses.length > 0)
  return { evidence: left, gone: !left.some((each) => each.upload === upload) }
}

/** A draft in which an upload is shown again wherever it was. */
export const putBackIn = (evidence: Draft['evidence'], upload: string, uses: Use[]): Draft['evidence'] => [
  ...evidence.filter((each) => each.upload !== upload),
  { upload, uses },
]
