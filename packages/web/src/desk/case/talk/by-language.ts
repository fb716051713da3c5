import type { CannedReply } from '@redress/server/api'

export interface Offered {
  id: string
  title: string
  language: string
  text: string
}

/** Replies for a reader: with the text in the reader's language, and apart those that have none, with the text of colleagues. */
export function byLanguage(replies: readonly CannedReply[], reader: string, colleague: string) {
  const theirs: Offered[] = []
  const others: Offered[] = []
  for (const { id, title, texts } of replies) {
    const own = spokenIn(texts, reader)
    const [language, text] = own ?? spokenIn(texts, colleague) ?? Object.entries(texts)[0] ?? []
    if (language !== undefined && text !== undefined)
      (own ? theirs : others).push({ id, title, language, text })
  }
  return { theirs, others }
}

const base = (language: string) => language.split('-')[0]

/** The text of a language, else of one that differs by its country alone. */
const spokenIn = (texts: Readonly<Record<string, string>>, language: string) => {
  const all = Object.entries(texts)
  return all.find(([each]) => each === language) ?? all.find(([each]) => base(each) === base(language))
}
