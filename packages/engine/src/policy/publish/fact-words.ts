import type { Period } from '../../calendar/index.ts'
import { askedIn } from '../asked-in.ts'
import type { Field, Policy } from '../model.ts'
import { pathOf, type Tree, treeOf } from '../reading/tree.ts'
import { startOfTree } from './starts.ts'
import type { Words } from './words.ts'

/** What a fact is called: by its title, by the question that asks for it, or by the page's own word. */
export function factInWords(words: Words, tree: Tree): string | undefined {
  const { phrases, policy, text } = words
  const path = pathOf(tree)
  if (path === undefined) return elapsed(words, tree)
  const named = policy.let[path]
  if (named) return factInWords(words, treeOf(named))
  const declared = policy.facts.find(({ subject, name }) => `${subject}.${name}` === path)?.title
  const label = declared ?? fieldOf(policy, path)?.label
  return text(label) || phrases.conditions.facts[path]
}

const units: Record<string, Period['unit']> = {
  daysBetween: 'day',
  monthsBetween: 'month',
  hoursBetween: 'hour',
  minutesBetween: 'minute',
}

/** Time that has passed since an instant that the page has a word for: "days after delivery". */
function elapsed(words: Words, tree: Tree): string | undefined {
  if (tree.op !== 'call') return undefined
  const unit = Object.hasOwn(units, tree.args[0]) ? units[tree.args[0]] : undefined
  const [from, until] = tree.args[1]
  if (!unit || !from || !until) return undefined
  const [begin, end] = [startOfTree(words, from, 0), startOfTree(words, until, 0)]
  if (isNow(until)) return begin && `${words.units(unit)} ${begin.after}`
  if (!isNow(from) || !end) return undefined
  return words.fill(words.phrases.before, { period: words.units(unit), of: end.of })
}

function isNow(tree: Tree): boolean {
  return ['now', 'request.receivedAt', 'case.openedAt'].includes(pathOf(tree) ?? '')
}

/** The value that a fact is compared with. Undefined where the page has no word for it in the reader's language. */
export function valueInWords(words: Words, fact: Tree, value: Tree): string | undefined {
  const { phrases } = words
  if (value.op === '.' || value.op === 'id') return factInWords(words, value)
  if (value.op === 'call' && value.args[0] === 'number')
    return valueInWords(words, fact, value.args[1][0] as Tree)
  if (value.op !== 'value') return undefined
  const given: unknown = value.args
  if (typeof given === 'boolean') return given ? phrases.conditions.yes : phrases.conditions.no
  return scalarInWords(words, pathOf(fact) ?? '', String(given))
}

/** A value of a fact, in words. */
export function scalarInWords(words: Words, path: string, value: string): string | undefined {
  const { phrases, policy, text, money } = words
  if (value === 'true') return phrases.conditions.yes
  if (value === 'false') return phrases.conditions.no
  if (path === 'request.kind') {
    const title = text(policy.requests[value]?.title)
    return title ? words.fill(phrases.quoted, { text: title }) : undefined
  }
  if (path === 'request.channel') return text(policy.channels[value]?.title) || undefined
  if (/ountry$/.test(path) && /^[A-Z]{2}$/.test(value)) return words.country(value)
  if (path === 'line.head') return headTitle(words, value)
  const field = fieldOf(policy, path)
  const declared = policy.facts.find(({ subject, name }) => `${subject}.${name}` === path)
  const option = text(field?.options?.[value] ?? declared?.optionTitles?.[value])
  if (option) return words.fill(phrases.quoted, { text: option })
  if (/^-?\d+(\.\d+)?$/.test(value)) {
    return field?.type === 'money' || /\.(total|price|unitPrice)$/.test(path)
      ? money(value)
      : words.number(value)
  }
  return phrases.conditions.values[value]
}

function headTitle({ policy, text }: Words, head: string): string | undefined {
  const titles = Object.values(policy.requests).map(({ heads }) => text(heads[head]?.title))
  return titles.find((title) => title !== '')
}

/** The question whose answer a fact is. */
function fieldOf(policy: Policy, path: string): Field | undefined {
  const [subject, name = ''] = path.split('.')
  if (subject !== 'line' && subject !== 'request' && subject !== 'case') return undefined
  return askedIn(policy).find((ask) => Object.hasOwn(ask, name))?.[name]
}
