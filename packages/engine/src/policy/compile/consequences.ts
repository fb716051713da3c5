import type { Consequence } from '../model.ts'
import type { AuthoredConsequence } from '../schema/consequence.ts'
import { nodeAt, type Path, pathText } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { expression } from './expression.ts'
import { listOf, present } from './present.ts'
import { refer, referMaybe } from './refer.ts'

const effects = [
  'refuse',
  'approve',
  'grant',
  'notify',
  'escalate',
  'close',
  'lapse',
  'abandon',
  'compensate',
  'oblige',
  'conduct',
  'perform',
] as const
type Effect = (typeof effects)[number]

/** What follows: a list, or one map, each with one effect or several in the order written. */
export function consequences(
  context: Context,
  authored: AuthoredConsequence | readonly AuthoredConsequence[] | undefined,
  at: Path,
): Consequence[] {
  const several = Array.isArray(authored)
  return listOf(authored).flatMap((entry, index) => {
    const place = several ? [...at, index] : at
    const compiled = effectsOf(context, entry, place)
    if (compiled.length === 0 && several && !isLoose(entry)) reportNone(context, place)
    return compiled
  })
}

/** The effects that stand among the keys of a rule or of one entry of a list. */
export function effectsOf(context: Context, authored: AuthoredConsequence, at: Path): Consequence[] {
  const named = Object.keys(authored).filter((key): key is Effect =>
    (effects as readonly string[]).includes(key),
  )
  reportLoose(context, authored, at)
  return named.flatMap((effect) => compileEffect(context, effect, authored, at))
}

function compileEffect(
  context: Context,
  effect: Effect,
  authored: AuthoredConsequence,
  at: Path,
): Consequence[] {
  const place = [...at, effect]
  const name = authored[effect]
  if (effect === 'compensate') return compensate(context, authored.compensate, place)
  if (typeof name !== 'string') return []
  switch (effect) {
    case 'refuse':
    case 'close':
    case 'lapse':
    case 'abandon':
      return [{ do: effect, clause: refer(context, 'clause', name, place) }]
    case 'approve': {
      const remedy = referMaybe(context, 'remedy', authored.remedy, [...at, 'remedy'])
      return [present({ do: effect, clause: refer(context, 'clause', name, place), remedy })]
    }
    case 'grant':
      return [{ do: effect, remedy: refer(context, 'remedy', name, place) }]
    case 'notify': {
      const message = referMaybe(context, 'message', authored.message, [...at, 'message'])
      return [present({ do: effect, party: refer(context, 'party', name, place), message })]
    }
    case 'escalate':
      return [{ do: effect, to: level(context, name, place) }]
    case 'oblige':
      return [{ do: effect, obligation: refer(context, 'obligation', name, place) }]
    case 'conduct':
      return [{ do: effect, failure: refer(context, 'failure', name, place) }]
    case 'perform':
      return [{ do: effect, action: refer(context, 'action', name, place) }]
  }
}

function compensate(context: Context, authored: AuthoredConsequence['compensate'], at: Path): Consequence[] {
  if (!authored) return []
  return [
    present({
      do: 'compensate' as const,
      amount: expression(context, authored.amount, [...at, 'amount'], 'number'),
      remedy: refer(context, 'remedy', authored.remedy, [...at, 'remedy']),
      clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
    }),
  ]
}

function level(context: Context, name: string, at: Path): 'next' | number {
  if (name === 'next') return 'next'
  const levels = levelCount(context)
  const number = Number(name)
  if (Number.isInteger(number) && number >= 1 && number <= levels) return number
  const help =
    levels === 0
      ? 'The policy has no escalation; add the section, or take this out.'
      : `Write next, or a level from 1 to ${levels}.`
  context.report(at, 'unknown-name', `There is no level "${name}".`, help)
  return 'next'
}

function levelCount({ root }: Context): number {
  const levels = nodeAt(root, ['escalation', 'levels'])
  return levels?.kind === 'list' ? levels.items.length : 0
}

function reportLoose(context: Context, authored: AuthoredConsequence, at: Path): void {
  const pairs = [
    ['remedy', 'approve'],
    ['message', 'notify'],
  ] as const
  for (const [sibling, effect] of pairs) {
    if (authored[sibling] === undefined || authored[effect] !== undefined) continue
    const message = `"${sibling}" stands here without "${effect}".`
    const help = `Put both in one entry: { ${effect}: …, ${sibling}: ${authored[sibling]} }.`
    context.report({ at: [...at, sibling], atKey: true }, 'effect-missing', message, help)
  }
}

function isLoose({ remedy, message }: AuthoredConsequence): boolean {
  return remedy !== undefined || message !== undefined
}

function reportNone(context: Context, at: Path): void {
  const message = `${pathText(at)} does not say what follows.`
  context.report(at, 'effect-missing', message, `Write one of: ${effects.join(', ')}.`)
}
