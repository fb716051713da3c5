/** A reply while it is being written, perhaps while somebody else writes it too. */

export interface Written {
  title: string
  /** By language. */
  texts: Readonly<Record<string, string>>
}
export interface Version extends Written {
  version: number
}

/** What somebody wrote, and how the reply stood when they last looked at it. */
export interface Draft extends Written {
  seen: Version
}

export const nothing: Version = { title: '', texts: {}, version: 0 }

/** The title, or the text of a language. */
export type Part = { part: 'title' } | { part: 'text'; language: string }

const textOf = (written: Written, part: Part) =>
  part.part === 'title' ? written.title : (written.texts[part.language] ?? '')
const partsOf = (...all: readonly Written[]): Part[] => [
  { part: 'title' },
  ...[...new Set(all.flatMap(({ texts }) => Object.keys(texts)))].map((language) => ({
    part: 'text' as const,
    language,
  })),
]

/** Writes one part, and leaves the others as they are. */
export const withPart = <Kind extends Written>(written: Kind, part: Part, text: string): Kind =>
  part.part === 'title'
    ? { ...written, title: text }
    : { ...written, texts: { ...written.texts, [part.language]: text } }

/** What would be saved: what was written here, and elsewhere how it stands. */
export function together(draft: Draft, saved: Written): Written {
  return partsOf(draft, draft.seen, saved)
    .filter((part) => textOf(draft, part) !== textOf(draft.seen, part))
    .reduce<Written>((written, part) => withPart(written, part, textOf(draft, part)), {
      title: saved.title,
      texts: saved.texts,
    })
}

/** What was typed after a draft was sent, over what was saved of it; undefined where nothing was. */
export function leftOf(now: Draft, sent: Draft, saved: Version): Draft | undefined {
  const seen = { title: saved.title, texts: saved.texts, version: saved.version }
  const left = together({ ...now, seen: { ...sent, version: 0 } }, seen)
  return same(left, seen) ? undefined : { ...left, seen }
}

/** Parts that somebody else changed since they were looked at; `mine`: written here too, and otherwise. */
export function changesOf(draft: Draft, saved: Written): { part: Part; text: string; mine: boolean }[] {
  return partsOf(draft, draft.seen, saved)
    .filter((part) => textOf(saved, part) !== textOf(draft.seen, part))
    .map((part) => ({
      part,
      text: textOf(saved, part),
      mine: ![textOf(draft.seen, part), textOf(saved, part)].includes(textOf(draft, part)),
    }))
}

/** As the server keeps it: no blanks around, and no empty texts. */
export const tidied = ({ title, texts }: Written): Written => ({
  title: title.trim(),
  texts: Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) =>
      text.trim() === '' ? [] : [[language, text.trim()]],
    ),
  ),
})

/** Whether two say the same, to the letter. */
export const same = (one: Written, other: Written): boolean =>
  partsOf(one, other).every((part) => textOf(one, part) === textOf(other, part))
