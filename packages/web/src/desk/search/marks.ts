/** Where a piece of a text fits what was asked. */
export interface Mark {
  from: number
  to: number
}

export interface Piece {
  text: string
  fits: boolean
  at: number
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Where words stand in a text, whatever the accents and capitals. */
export function marksIn(text: string, words: readonly string[]): Mark[] {
  const starts: number[] = []
  let whole = ''
  let at = 0
  for (const letter of text) {
    const plain = folded(letter)
    starts.push(...Array.from({ length: plain.length }, () => at))
    whole += plain
    at += letter.length
  }
  const placeOf = (index: number) => starts[index] ?? text.length
  return words.map(folded).flatMap((word) => {
    const marks: Mark[] = []
    for (let from = whole.indexOf(word); word && from >= 0; from = whole.indexOf(word, from + word.length))
      marks.push({ from: placeOf(from), to: placeOf(from + word.length) })
    return marks
  })
}

/** A text cut at its marks, in order; what overlaps counts once. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of marks.toSorted((one, other) => one.from - other.from)) {
    const begin = Math.max(at, from)
    if (to <= begin) continue
    if (begin > at) pieces.push({ text: text.slice(at, begin), fits: false, at })
    pieces.push({ text: text.slice(begin, to), fits: true, at: begin })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), fits: false, at })
  return pieces
}
