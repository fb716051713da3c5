import type { Expression, Policy } from '../model.ts'
import { lengthOfInstant, type Moment } from './moment.ts'
import { pathOf, spelling, type Tree, treeOf } from './tree.ts'

/** What is taken to be so while the rules are read. What is not said stays open. */
export interface Assumptions {
  /** Facts: `customer.kind` is `consumer`. */
  facts?: Record<string, unknown>
  /** How many days after a fact the request is made: 15 days after `line.deliveredAt`. */
  moment?: Moment
  /** Conditions taken to hold, as the author wrote them. */
  holds?: Expression[]
}

/** True or false whatever the facts are that nobody assumed; undefined when it depends on them. */
export type Truth = boolean | undefined

/** Whether a condition holds under the assumptions. No condition always holds. */
export function truthOf(policy: Policy, condition: Expression | undefined, assumed: Assumptions): Truth {
  return condition === undefined ? true : truthOfTree(policy, treeOf(condition), assumed)
}

/** The value of a tree, when the assumptions give it. */
export function knownValue(policy: Policy, tree: Tree, assumed: Assumptions): unknown {
  if (tree.op === 'value') return typeof tree.args === 'bigint' ? Number(tree.args) : tree.args
  const truth = truthOfTree(policy, tree, assumed)
  if (truth !== undefined) return truth
  if (tree.op === '?:') {
    const chosen = truthOfTree(policy, tree.args[0], assumed)
    return chosen === undefined ? undefined : knownValue(policy, tree.args[chosen ? 1 : 2], assumed)
  }
  const path = pathOf(tree)
  if (path === undefined) return daysSince(tree, assumed)
  if (assumed.facts && Object.hasOwn(assumed.facts, path)) return assumed.facts[path]
  const named = policy.let[path]
  return named && knownValue(policy, treeOf(named), assumed)
}

function truthOfTree(policy: Policy, tree: Tree, assumed: Assumptions): Truth {
  if (takenToHold(tree, assumed)) return true
  const truth = (side: Tree) => truthOfTree(policy, side, assumed)
  switch (tree.op) {
    case 'value':
      return typeof tree.args === 'boolean' ? tree.args : undefined
    case '!_':
      return opposite(truth(tree.args))
    case '&&':
      return every(tree.args.map(truth))
    case '||':
      return opposite(every(tree.args.map((side) => opposite(truth(side)))))
    case '?:': {
      const chosen = truth(tree.args[0])
      return chosen === undefined ? undefined : truth(chosen ? tree.args[1] : tree.args[2])
    }
    case '==':
      return equal(policy, tree.args, assumed)
    case '!=':
      return opposite(equal(policy, tree.args, assumed))
    case 'in':
      return contained(policy, tree.args, assumed)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(policy, tree.op, tree.args, assumed)
    case 'call':
      return present(tree, assumed)
    case 'id':
    case '.':
      return known(policy, tree, assumed)
    default:
      return undefined
  }
}

function known(policy: Policy, tree: Tree, assumed: Assumptions): Truth {
  const path = pathOf(tree) ?? ''
  const value = assumed.facts?.[path]
  if (typeof value === 'boolean') return value
  const named = policy.let[path]
  return named?.type === 'boolean' ? truthOfTree(policy, treeOf(named), assumed) : undefined
}

function takenToHold(tree: Tree, { holds = [] }: Assumptions): boolean {
  const spelled = spelling(tree)
  return holds.some((condition) => conjuncts(treeOf(condition)).some((part) => spelling(part) === spelled))
}

function conjuncts(tree: Tree): Tree[] {
  return tree.op === '&&' ? tree.args.flatMap(conjuncts) : [tree]
}

/** The value that a condition taken to hold gives a fact: `line.faulty == true`. */
function assumedEqual(tree: Tree, { holds = [] }: Assumptions): unknown {
  const spelled = spelling(tree)
  for (const part of holds.flatMap((condition) => conjuncts(treeOf(condition)))) {
    if (part.op !== '==') continue
    const [fact, value] = part.args
    if (spelling(fact) === spelled && value.op === 'value') return value.args
  }
  return undefined
}

function equal(policy: Policy, [left, right]: [Tree, Tree], assumed: Assumptions): Truth {
  const one = knownValue(policy, left, assumed) ?? assumedEqual(left, assumed)
  const other = knownValue(policy, right, assumed) ?? assumedEqual(right, assumed)
  return one === undefined || other === undefined ? undefined : one === other
}

function contained(policy: Policy, [item, list]: [Tree, Tree], assumed: Assumptions): Truth {
  const value = knownValue(policy, item, assumed) ?? assumedEqual(item, assumed)
  if (value === undefined || list.op !== 'list') return undefined
  const members = list.args.map((member) => knownValue(policy, member, assumed))
  if (members.includes(value)) return true
  return members.includes(undefined) ? undefined : false
}

function present(tree: Tree, { facts = {}, moment }: Assumptions): Truth {
  if (tree.op !== 'call' || tree.args[0] !== 'has') return undefined
  const [of] = tree.args[1]
  const path = of && pathOf(of)
  if (path === undefined) return undefined
  return Object.hasOwn(facts, path) || moment?.after.includes(path) ? true : undefined
}

/** `now < returnWindow` and `daysBetween(line.deliveredAt, now) > 14`, for a request so many days after a fact. */
function compared(
  policy: Policy,
  operator: '<' | '<=' | '>' | '>=',
  [left, right]: [Tree, Tree],
  assumed: Assumptions,
): Truth {
  const one = daysOf(policy, left, assumed)
  const other = daysOf(policy, right, assumed)
  if (!one || !other) return undefined
  if (operator === '<' || operator === '<=') return less(one, other)
  return less(other, one)
}

interface Range {
  least: number
  most: number
}

function less(one: Range, other: Range): Truth {
  if (one.most < other.least) return true
  return one.least >= other.most ? false : undefined
}

function daysOf(policy: Policy, tree: Tree, assumed: Assumptions): Range | undefined {
  const { moment } = assumed
  const path = pathOf(tree)
  if (moment && path !== undefined && moment.is.includes(path)) return at(moment.days)
  if (moment) {
    const length = lengthOfInstant(policy, tree, moment, assumed)
    if (length) return length
  }
  const value = Number(knownValue(policy, tree, assumed) ?? Number.NaN)
  return Number.isFinite(value) ? at(value) : undefined
}

function daysSince(tree: Tree, { moment }: Assumptions): unknown {
  if (!moment || tree.op !== 'call') return undefined
  const [name, [from, until]] = tree.args
  const since = from && moment.after.includes(pathOf(from) ?? '')
  if (!since || !until || !moment.is.includes(pathOf(until) ?? '')) return undefined
  const units: Record<string, number> = { daysBetween: 1, hoursBetween: 24, monthsBetween: 12 / 365.25 }
  const perDay = units[name]
  return perDay === undefined ? undefined : Math.floor(moment.days * perDay)
}

function at(days: number): Range {
  return { least: days, most: days }
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

function every(truths: Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(undefined) ? undefined : true
}
