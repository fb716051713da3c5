import type { Words } from '../words/words.tsx'
import { writeHere, writeInstant } from './formats.ts'

/** What stands behind a time on the policy's clock where the reader's own shows another: ` · 10:00 on your clock`; else nothing. */
export function besideHere(iso: string, words: Words): string {
  const own = writeHere(iso, words.language)
  return own === undefined ? '' : ` · ${words('time.here', { at: own })}`
}

/** An instant on the policy's clock, with the reader's own time where that is another. */
export const writeAt = (iso: string, words: Words, style: 'full' | 'short' = 'short'): string =>
  writeInstant(iso, words.language, style) + besideHere(iso, words)
