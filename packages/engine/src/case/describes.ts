/** How many characters of a description say something: runs of one character count once, and words said a third time not at all. */
export function saidIn(description: unknown): number {
  if (typeof description !== 'string') return 0
  const times = new Map<string, number>()
  const meant = description
    .normalize('NFC')
    .replace(/(.)\1{3,}/gsu, '$1')
    .split(/\s+/u)
    .filter((word) => {
      const said = (times.get(word.toLowerCase()) ?? 0) + 1
      times.set(word.toLowerCase(), said)
      return word !== '' && said <= 2
    })
  return [...meant.join(' ')].length
}

/** Whether there is a description, and enough of it. */
export const describes = (description: unknown, min: number): boolean =>
  typeof description === 'string' && saidIn(description) >= min
