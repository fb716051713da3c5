import { Absent, fault } from './absent.ts'
import { type Compiled, type Context, compile, type Run } from './compile.ts'
import { Decimal } from './decimal.ts'
import { afterEnd, functionsByName, type PolicyFunction, type TypeName } from './functions/index.ts'
import type { CallNode, Node } from './node.ts'
import { bounded } from './operators.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** A call of a function of the language, or of CEL's own on texts and lists. */
export function compileCall(node: CallNode, context: Context): Compiled {
  const values = [...(node.of ? [node.of] : []), ...node.values]
  const parts = values.map((value) => compile(value, context))
  const cost = parts.reduce((sum, part) => sum + part.cost, 0)
  const runs = parts.map((part) => part.run)
  const own = ownFunctions[node.name]
  if (own) return { run: called(runs, own), cost: cost + 1 }
  const overloads = node.of ? undefined : functionsByName.get(node.name)
  if (!overloads) return { run: () => fault(`There is no function "${node.name}".`), cost: 0 }
  const only = overloads.length === 1 ? overloads[0] : undefined
  const pick = (given: readonly Value[]) =>
    only ?? overloads.find((each) => fits(each, given)) ?? overloads[0]
  const total = cost + (overloads[0]?.cost ?? 1)
  if (countsFromEnd(node, context)) return { run: called(runs, afterEnd), cost: total }
  const run = called(runs, (state, ...given) => {
    const chosen = pick(given) as PolicyFunction
    return chosen.asksCase ? ask(chosen, given, state) : numberWithin(chosen.run(state, ...given))
  })
  return { run, cost: total }
}

const ownFunctions: Readonly<Record<string, PolicyFunction['run']>> = {
  size(state, of) {
    const length = typeof of === 'string' ? lengthOf(of, state) : (of as readonly Value[]).length
    return length instanceof Absent ? length : (Decimal.from(length) as Decimal)
  },
  startsWith: (_, text, start) => (text as string).startsWith(start as string),
  endsWith: (_, text, end) => (text as string).endsWith(end as string),
  contains(state, text, part) {
    if (!state.spend((text as string).length >> 6)) return state.exhausted()
    return (text as string).includes(part as string)
  },
}

/** Characters as a reader counts them, not the units they are stored in. */
function lengthOf(text: string, state: State): number | Absent {
  if (!state.spend(text.length >> 4)) return state.exhausted()
  let length = 0
  for (const _ of text) length += 1
  return length
}

function called(runs: readonly Run[], apply: PolicyFunction['run']): Run {
  return (state) => {
    let absent: Absent | undefined
    const values = runs.map((run) => {
      const value = run(state)
      if (value instanceof Absent) absent = absent ? absent.and(value) : value
      return value
    })
    return absent ?? apply(state, ...values)
  }
}

function ask(chosen: PolicyFunction, given: readonly Value[], state: State): Value {
  const call = `${chosen.name}("${given[0]}")`
  return state.answer(call, () => chosen.run(state, ...given))
}

function fits({ takes }: PolicyFunction, given: readonly Value[]): boolean {
  return takes.length === given.length && takes.every((type, index) => isOf(type, given[index]))
}

function isOf(type: TypeName, value: Value | undefined): boolean {
  if (type === 'number') return value instanceof Decimal
  if (type === 'instant') return typeof value === 'number'
  return type === 'text' ? typeof value === 'string' : true
}

function numberWithin(value: Value): Value {
  return value instanceof Decimal ? bounded(value) : value
}

/** Whether a period is counted from a window, whose instant is the end of its last day and not part of the next. */
function countsFromEnd({ name, values }: CallNode, { windows }: Context): boolean {
  const from: Node | undefined = values[0]
  return name === 'after' && from?.kind === 'path' && from.fields.length === 0 && windows.has(from.root)
}
