import type { Policy, Step, Text } from '../model.ts'
import { capital, spelledOut, stepName, type Words } from '../publish/words.ts'
import type { Path } from './difference.ts'
import type { ChangePhrases } from './phrases/index.ts'
import { isRecord, isText } from './same.ts'

/** What stands at a path of a policy. */
export function atPath(policy: Policy, path: Path): unknown {
  return path.reduce<unknown>((part, key) => {
    if (Array.isArray(part)) return part[Number(key)]
    return isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined
  }, policy)
}

/** The place as it is written in the policy file: `outside-bodies.committee.within`, `admission[2]`. */
export function placeOf(policy: Policy, path: Path, { places }: ChangePhrases): string {
  const keys = path.map((key, index) => {
    const entry = atPath(policy, path.slice(0, index + 1))
    if (typeof key === 'number') return isStep(entry) ? `.${entry.id}` : `[${key}]`
    const named = index > 0 && isNamed(path, index)
    return `.${!named && Object.hasOwn(places, key) ? kebab(key) : key}`
  })
  return keys
    .join('')
    .replace(/^\./, '')
    .replace(/^regions\[\d+\]\.calendars/, 'calendars')
}

/** The nearest clause around a place. */
export function clauseAt(policy: Policy, path: Path): { clause?: string } {
  if (path[0] === 'clauses' && path.length > 1) return { clause: String(path[1]) }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const part = atPath(policy, path.slice(0, depth))
    if (isRecord(part) && typeof part.clause === 'string') return { clause: part.clause }
  }
  return {}
}

/** The way to a place in words: `Messages › late › text › English`. */
export function wayTo(words: Words, path: Path, phrases: ChangePhrases): string {
  const shown = path[0] === 'regions' && path[2] === 'calendars' ? path.slice(2) : path
  const cut = path.length - shown.length
  const steps = shown.map((_, index) => stepTo(words, path, cut + index, phrases))
  return capital(steps.filter((step) => step !== '').join(' › '))
}

function stepTo(words: Words, path: Path, index: number, { places }: ChangePhrases): string {
  const key = path[index] as string | number
  const entry = atPath(words.policy, path.slice(0, index + 1))
  if (isStep(entry)) return stepName(words, entry)
  const title = isRecord(entry) ? words.text((entry.title ?? entry.label) as Text | undefined) : ''
  if (title && index > 0) return title
  if (typeof key === 'number') return String(key + 1)
  const around = atPath(words.policy, path.slice(0, index))
  if (isText(words.policy, around) || isTemplates(path, index)) return words.languageName(key)
  const word = isNamed(path, index) ? undefined : wordOf(key, places)
  if (word !== undefined) return word
  return spelledOut(key)
}

/** What a key of the policy is called. */
export function wordOf(key: string, places: ChangePhrases['places']): string | undefined {
  const known = key === 'then' ? 'afterwards' : key
  return Object.hasOwn(places, known) ? places[known as keyof typeof places] : undefined
}

/** The maps of a policy whose keys are names that its author gave. */
const maps = new Set(
  `teams parties channels clauses let windows tables input evidence requests ask heads obligations remedies outcomes suspensions reviews
  checklist outsideBodies failures sanctions actions documents contents messages incidents services rights calendars options closed
  exceptions match`.split(/\s+/),
)

/** Whether a key of a path is a name that the author gave, not a word of the language. */
export function isNamed(path: Path, index: number): boolean {
  const around = path[index - 1]
  return typeof around === 'string' && maps.has(around) && (index < 2 || !isNamed(path, index - 1))
}

function isTemplates(path: Path, index: number): boolean {
  return path[0] === 'messages' && index === 3 && (path[2] === 'body' || path[2] === 'subject')
}

function isStep(entry: unknown): entry is Step {
  return isRecord(entry) && typeof entry.id === 'string' && Array.isArray(entry.after) && 'outcomes' in entry
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
