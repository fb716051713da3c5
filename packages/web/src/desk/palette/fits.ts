/** Whether every word asked for begins a word of a title, accents aside. */
export function fits(title: string, asked: string): boolean {
  const parts = plain(title).split(/[^\p{L}\p{N}]+/u)
  return plain(asked)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => parts.some((part) => part.startsWith(word)))
}

/** In lower case and without accents. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
