/** Whether a description says something: enough characters, once runs of one character and words said a third time are left out. */
export function describes(description: unknown, min: number): boolean {
  if (typeof description !== 'string') return false
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
  return [...meant.join(' ')].length >= min
}
