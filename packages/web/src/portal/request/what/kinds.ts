import type { Choices } from '@redress/server/api'

type Choice = Choices['items'][number]

export interface Kind {
  kind: string
  title: string
  isOpen: boolean
  open: Choice[]
  shut: Choice[]
}

/** The kinds of request in the order of the policy, each with the lines it is open and shut for; of one product, where one came from it. */
export function kindsOf({ items }: Pick<Choices, 'items'>, line: string | undefined): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const choice of items) {
    if (line !== undefined && choice.line !== '*' && choice.line !== line) continue
    const { kind, title, outcome } = choice
    const found = kinds.get(kind) ?? { kind, title, isOpen: false, open: [], shut: [] }
    found[outcome === 'admitted' ? 'open' : 'shut'].push(choice)
    found.isOpen = found.open.length > 0
    kinds.set(kind, found)
  }
  return [...kinds.values()]
}

/** Why it is shut, each reason once, with the lines it is for. */
export function reasonsOf(shut: readonly Choice[]): (Choice & { lines: string[] })[] {
  const reasons = new Map<string, Choice & { lines: string[] }>()
  for (const choice of shut) {
    const key = `${choice.clause} ${choice.instead ?? ''}`
    const found = reasons.get(key) ?? { ...choice, lines: [] }
    found.lines.push(choice.line)
    reasons.set(key, found)
  }
  return [...reasons.values()]
}

/** The reason that everything shut here has in common, so that it is said once; undefined where they differ, or lead elsewhere. */
export function commonReason(kinds: readonly Kind[]): Choice | undefined {
  const reasons = reasonsOf(kinds.filter(({ isOpen }) => !isOpen).flatMap(({ shut }) => shut))
  const [only] = reasons
  const several = kinds.filter(({ isOpen }) => !isOpen).length > 1
  return several && reasons.length === 1 && only && !only.instead ? only : undefined
}
