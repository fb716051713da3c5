import { Mark as Lit } from '@mantine/core'
import { type Mark, marksIn, piecesOf } from './marks.ts'

/** A text with what fits in it lit: where the server says, or wherever the words stand. */
export function Marked({ text, marks, words = [] }: { text: string; marks?: Mark[]; words?: string[] }) {
  return piecesOf(text, marks ?? marksIn(text, words)).map(({ text: piece, fits, at }) =>
    fits ? <Lit key={at}>{piece}</Lit> : <span key={at}>{piece}</span>,
  )
}
