import type { CannedReply } from '@redress/server/api'
import { plain } from '../palette/fits.ts'

/** The replies in whose title or texts every word that was typed stands, whatever its case and accents. */
export function thoseWith(replies: readonly CannedReply[], asked: string): CannedReply[] {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  return replies.filter(({ title, texts }) => {
    const all = plain([title, ...Object.values(texts)].join('\n'))
    return words.every((word) => all.includes(word))
  })
}
