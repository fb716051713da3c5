import type { Rule } from '../model.ts'
import { type Path, pathText } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { condition } from './expression.ts'
import { present } from './present.ts'
import { referAll } from './refer.ts'

interface AuthoredRule {
  when?: string | boolean | undefined
  for?: string | string[] | undefined
}

/** What all rules have: where they apply, and where they stand. */
export function rule(context: Context, authored: AuthoredRule, at: Path): Rule {
  return present({
    when: condition(context, authored.when, [...at, 'when']),
    for: authored.for === undefined ? undefined : referAll(context, 'kind', authored.for, [...at, 'for']),
    path: pathText(at),
    position: context.positionOf(at),
  })
}

/** Reports a rule that has none of the effects it may have, or two. */
export function oneEffect(context: Context, authored: object, effects: readonly string[], at: Path): void {
  const given = effects.filter((effect) => (authored as Record<string, unknown>)[effect] !== undefined)
  if (given.length === 1) return
  const choice = effects.join(', ')
  if (given.length === 0) {
    context.report(
      at,
      'effect-missing',
      `${pathText(at)} does not say what follows.`,
      `Add one of: ${choice}.`,
    )
  } else {
    const message = `${pathText(at)} has both "${given[0]}" and "${given[1]}".`
    context.report(
      { at: [...at, given[1] ?? ''], atKey: true },
      'effect-twice',
      message,
      'Keep one, or make two rules.',
    )
  }
}

/** The entries of a list, each with its place; those of the wrong shape are left out. */
export function entriesOf<Entry, Result>(
  list: readonly (Entry | undefined)[] | undefined,
  section: string,
  compile: (entry: Entry, at: Path) => Result,
): Result[] {
  return (list ?? []).flatMap((entry, index) =>
    entry === undefined ? [] : [compile(entry, [section, index])],
  )
}
