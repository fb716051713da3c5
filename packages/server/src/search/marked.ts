/** A piece of text that fits what was asked, by its place in the whole. */
export interface Mark {
  from: number
  to: number
}

export interface Marked {
  text: string
  marks: Mark[]
}

/** Signs that nobody writes, between which the database sets what fits. */
export const signs = { from: '\uE000', to: '\uE001' }

/** A text with signs in it, taken apart. */
export function readMarked(signed: string): Marked {
  let text = ''
  const marks: Mark[] = []
  for (const [index, part] of signed.split(signs.from).entries()) {
    const [fits = '', rest] = index === 0 ? ['', part] : part.split(signs.to)
    if (fits) marks.push({ from: text.length, to: text.length + fits.length })
    text += fits + (rest ?? '')
  }
  return { text, marks }
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Marks what stands within a text, whatever its accents and capitals. */
export function markWithin(text: string, wanted: readonly string[]): Mark[] {
  const starts: number[] = []
  let whole = ''
  let at = 0
  for (const letter of text) {
    const plain = folded(letter)
    starts.push(...Array.from({ length: plain.length }, () => at))
    whole += plain
    at += letter.length
  }
  starts.push(at)
  return wanted.flatMap((each) => {
    const from = whole.indexOf(folded(each))
    const [begin, end] = [starts[from], starts[from + folded(each).length]]
    return from < 0 || begin === undefined || end === undefined ? [] : [{ from: begin, to: end }]
  })
}

const longest = 200
const before = 60

/** The piece of a long text around the first of its marks, from word to word. */
export function aroundFirst({ text, marks }: Marked): Marked {
  if (text.length <= longest) return { text, marks }
  const first = marks[0]?.from ?? 0
  const begin = first <= before ? 0 : wordAfter(text, Math.min(first - before, text.length - longest), first)
  const cut = begin + longest
  const end =
    cut >= text.length ? text.length : Math.max(text.lastIndexOf(' ', cut), marks[0]?.to ?? 0, begin)
  const [head, tail] = [begin > 0 ? '… ' : '', end < text.length ? ' …' : '']
  const moved = head.length - begin
  return {
    text: head + text.slice(begin, end) + tail,
    marks: marks
      .filter(({ from, to }) => from >= begin && to <= end)
      .map(({ from, to }) => ({ from: from + moved, to: to + moved })),
  }
}

function wordAfter(text: string, at: number, latest: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 || space >= latest ? at : space + 1
}

/** Parts with their marks one after the other, with something between them. */
export function joined(parts: readonly Marked[], between: string): Marked {
  let text = ''
  const marks: Mark[] = []
  for (const part of parts) {
    if (text) text += between
    const before = text.length
    marks.push(...part.marks.map(({ from, to }) => ({ from: from + before, to: to + before })))
    text += part.text
  }
  return { text, marks }
}
