import type { Expression } from '../model.ts'
import { pathOf, type Tree, treeOf } from '../reading/tree.ts'
import { factInWords, valueInWords } from './fact-words.ts'
import { dutyName, type Words } from './words.ts'

/** A condition in words, where it is simple enough to have some: "Loyalty tier: gold, and “Time to return” is not over". */
export function conditionInWords(words: Words, condition: Expression): string | undefined {
  return told(words, treeOf(condition), 0)
}

/** The opposite of a condition, in words. */
export function oppositeInWords(words: Words, condition: Expression): string | undefined {
  return toldNot(words, treeOf(condition), 0)
}

const deepest = 6

function told(words: Words, tree: Tree, depth: number): string | undefined {
  if (depth > deepest) return undefined
  switch (tree.op) {
    case '&&':
      return both(words, tree.args, depth)
    case '||':
      return each(words, tree.args, depth, words.any)
    case '!_':
      return toldNot(words, tree.args, depth + 1)
    case '==':
    case '!=':
      return compared(words, tree.args, tree.op === '!=')
    case '<':
    case '<=':
    case '>':
    case '>=':
      return measured(words, tree.op, tree.args)
    case 'in':
      return amongst(words, tree.args, false)
    case 'call':
      return called(words, tree.args[0], tree.args[1])
    case 'id':
    case '.':
      return named(words, tree, depth)
    default:
      return undefined
  }
}

function toldNot(words: Words, tree: Tree, depth: number): string | undefined {
  const { phrases, fill } = words
  if (depth > deepest) return undefined
  if (tree.op === '!_') return told(words, tree.args, depth + 1)
  if (tree.op === '==' || tree.op === '!=') return compared(words, tree.args, tree.op === '==')
  if (tree.op === 'in') return amongst(words, tree.args, true)
  if (tree.op === '.') return about(words, tree, phrases.conditions.no)
  if (tree.op === 'call' && tree.args[0] === 'has') {
    const [of] = tree.args[1]
    return of && about(words, of, phrases.conditions.unknown)
  }
  if (tree.op === '||') return eachNot(words, tree.args, depth, words.all)
  if (tree.op === '&&') return eachNot(words, tree.args, depth, words.any)
  if (Object.hasOwn(opposites, tree.op)) {
    return measured(words, opposites[tree.op as keyof typeof opposites], tree.args as Tree[])
  }
  const named = words.policy.let[pathOf(tree) ?? '']
  if (named) return toldNot(words, treeOf(named), depth + 1)
  const condition = told(words, tree, depth + 1)
  return condition && fill(phrases.conditions.not, { condition })
}

const opposites = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

function eachNot(
  words: Words,
  args: readonly Tree[],
  depth: number,
  join: (list: readonly string[]) => string,
): string | undefined {
  const parts = args.map((tree) => {
    const part = toldNot(words, tree, depth + 1)
    return part !== undefined && isJoined(words, tree) ? `(${part})` : part
  })
  return parts.every((part) => part !== undefined) ? join([...new Set(parts)]) : undefined
}

/** What is guarded by `has` goes without saying. */
function both(words: Words, args: readonly Tree[], depth: number): string | undefined {
  const parts = args.flatMap((tree) => (tree.op === '&&' ? [...tree.args] : [tree]))
  const said = parts.filter((tree) => !(tree.op === 'call' && tree.args[0] === 'has'))
  return each(words, said.length > 0 ? said : parts, depth, words.all)
}

function each(
  words: Words,
  args: readonly Tree[],
  depth: number,
  join: (list: readonly string[]) => string,
): string | undefined {
  const parts = args.map((tree) => {
    const part = told(words, tree, depth + 1)
    return part !== undefined && isJoined(words, tree) ? `(${part})` : part
  })
  return parts.every((part) => part !== undefined) ? join([...new Set(parts)]) : undefined
}

/** Whether a part has an "and" or an "or" of its own. */
function isJoined(words: Words, tree: Tree): boolean {
  if (tree.op === '||' || tree.op === '&&') return true
  if (tree.op === '!_') return isJoined(words, tree.args)
  const named = words.policy.let[pathOf(tree) ?? '']
  return named !== undefined && isJoined(words, treeOf(named))
}

function compared(words: Words, [one, other]: readonly Tree[], not: boolean): string | undefined {
  if (!one || !other) return undefined
  const value = valueInWords(words, one, other)
  if (value === undefined) return undefined
  return about(words, one, not ? words.fill(words.phrases.conditions.notValue, { value }) : value)
}

function amongst(words: Words, [one, list]: readonly Tree[], not: boolean): string | undefined {
  if (!one || list?.op !== 'list') return undefined
  const values = list.args.map((value) => valueInWords(words, one, value))
  if (!values.every((value) => value !== undefined)) return undefined
  const value = words.any(values)
  return about(words, one, not ? words.fill(words.phrases.conditions.notValue, { value }) : value)
}

const sizes = { '<': 'lessThan', '<=': 'atMost', '>': 'moreThan', '>=': 'atLeast' } as const

function measured(words: Words, op: keyof typeof sizes, [one, other]: readonly Tree[]): string | undefined {
  if (!one || !other) return undefined
  const { phrases, policy, text, fill } = words
  const window = policy.windows[pathOf(other) ?? '']
  const moment = pathOf(one)
  if (window && (moment === 'now' || moment === 'request.receivedAt' || moment === 'case.openedAt')) {
    const { over, running, overAlone, runningAlone } = phrases.conditions
    if (!window.title) return op.startsWith('>') ? overAlone : runningAlone
    return fill(op.startsWith('>') ? over : running, { window: text(window.title) })
  }
  const value = valueInWords(words, one, other)
  return value === undefined ? undefined : about(words, one, fill(phrases.conditions[sizes[op]], { value }))
}

function called(words: Words, name: string, [argument]: readonly Tree[]): string | undefined {
  const { phrases, policy, text, fill } = words
  if (argument === undefined) return undefined
  if (name === 'has') return about(words, argument, phrases.conditions.known)
  if (argument.op !== 'value' || typeof argument.args !== 'string') return undefined
  if (name === 'suspended') return text(policy.suspensions[argument.args]?.title) || undefined
  if (name !== 'happened' && name !== 'late') return undefined
  const what = knownName(words, argument.args)
  return what && fill(phrases.conditions[name], { what })
}

/** What an event or a duty is called, where the page has a name for it in the reader's language. */
function knownName(words: Words, name: string): string | undefined {
  const { phrases, policy, text } = words
  const own = text(policy.obligations[name]?.title ?? policy.actions[name]?.title)
  if (own) return own
  return phrases.duties[name] || phrases.steps[name] ? dutyName(words, name) : undefined
}

/** A fact that is true or false, or a condition that has a name. */
function named(words: Words, tree: Tree, depth: number): string | undefined {
  const path = pathOf(tree)
  const let_ = path === undefined ? undefined : words.policy.let[path]
  return let_ ? told(words, treeOf(let_), depth + 1) : about(words, tree, words.phrases.conditions.yes)
}

function about(words: Words, tree: Tree, said: string): string | undefined {
  const fact = factInWords(words, tree)
  if (fact === undefined) return undefined
  const asked = /[?؟]$/.test(fact) ? words.fill(words.phrases.quoted, { text: fact }) : fact
  return `${asked}${words.phrases.colon}${said}`
}
