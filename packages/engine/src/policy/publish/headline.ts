const longestHeading = 220
const longestEntry = 68

/** A clause as a heading and what follows it: its first sentence, where that is short enough to be one. */
export function headed(text: string): { heading?: string; rest: string } {
  const whole = text.replace(/\s+/g, ' ').trim()
  const first = firstSentence(whole)
  if (first.length > longestHeading) return { rest: whole }
  return { heading: first, rest: whole.slice(first.length).trim() }
}

/** A clause in a few words, for the contents: its first sentence, cut where it is too long. */
export function headline(text: string): string {
  const first = firstSentence(text.replace(/\s+/g, ' ').trim()).replace(/[.:;]$/, '')
  if (first.length <= longestEntry) return first
  const cut = first.slice(0, longestEntry)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 24)).replace(/[,;:–-]$/, '')}\u00a0…`
}

/** Up to the first full stop that a capital, an opening mark or a letter without capitals follows. */
function firstSentence(text: string): string {
  return /^.*?[.!?؟](?=\s+[^\p{Ll}\d]|$)/u.exec(text)?.[0] ?? text
}
