import type { LoadedPolicy } from '@redress/engine'
import { referredBy } from './references.ts'

/** Keys of a command under which people write sentences. */
const sentences = ['description', 'reason', 'reasons', 'finding', 'message', 'ask', 'how'] as const

/**
 * What people wrote in a command: sentences, and answers whose type is text. Choices, numbers, instants and ids are not among them. A text nobody declared
 * counts as written, to be on the safe side.
 */
export function freeTexts(
  loaded: LoadedPolicy,
  command: { do: string; with?: Record<string, unknown>; overrule?: { reason: string } },
): string[] {
  const { with: given = {}, overrule } = command
  const found = new Set<string>()
  const add = (value: unknown): void => {
    if (typeof value === 'string' && value !== '') found.add(value)
    else if (Array.isArray(value)) value.forEach(add)
  }
  const addAnswers = (answers: unknown): void => {
    if (Array.isArray(answers)) answers.forEach(addAnswers)
    if (typeof answers !== 'object' || answers === null) return
    for (const [name, value] of Object.entries(answers)) {
      if (name === 'id' || name === 'head') continue
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) addAnswers(value)
      else if (isWritten(loaded, name)) add(value)
    }
  }
  add(overrule?.reason)
  for (const key of sentences) add(given[key])
  for (const key of ['answers', 'contents', 'lines', 'heads', 'case']) addAnswers(given[key])
  if (given.checklist && typeof given.checklist === 'object') Object.values(given.checklist).forEach(add)
  if (command.do === 'assign' && referredBy('staff', given.to) === undefined) add(given.to)
  return [...found]
}

const written = new WeakMap<LoadedPolicy, Map<string, boolean>>()

/** Whether a fact is a text without options, under every subject that has one of this name. */
function isWritten(loaded: LoadedPolicy, name: string): boolean {
  let known = written.get(loaded)
  if (!known) {
    known = new Map()
    for (const { name: fact, type, options } of loaded.policy.facts) {
      const free = (type === 'text' || type === 'text-list') && options === undefined
      known.set(fact, free || (known.get(fact) ?? false))
    }
    written.set(loaded, known)
  }
  return known.get(name) ?? true
}
