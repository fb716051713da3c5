import { Absent } from './absent.ts'
import { type Compiled, type Context, compile, type Run } from './compile.ts'
import type { LoopNode } from './node.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** A loop over a list. Every entry takes its share of the work budget before it is looked at. */
export function compileLoop(node: LoopNode, context: Context): Compiled {
  const over = compile(node.over, context)
  const inside = { ...context, variables: [...context.variables, node.variable] }
  const body = compile(node.body, inside)
  const where = node.where && compile(node.where, inside)
  const visit: Visit = { depth: context.variables.length, cost: 1 + body.cost + (where?.cost ?? 0) }
  return { run: loops[node.name](over.run, visit, body.run, where?.run), cost: over.cost + visit.cost }
}

interface Visit {
  depth: number
  cost: number
}

type Loop = (over: Run, visit: Visit, body: Run, where?: Run) => Run

const loops: Record<LoopNode['name'], Loop> = {
  exists: (over, visit, body) => quantifier(over, visit, body, true),
  all: (over, visit, body) => quantifier(over, visit, body, false),
  filter: (over, visit, body) => (state) => {
    const kept: Value[] = []
    const stopped = each(over(state), visit, state, (entry) => {
      const value = body(state)
      if (value instanceof Absent) return value
      if (value === true) kept.push(entry)
      return undefined
    })
    return stopped ?? kept
  },
  map: (over, visit, body, where) => (state) => {
    const made: Value[] = []
    const stopped = each(over(state), visit, state, () => {
      const wanted = where ? where(state) : true
      if (wanted instanceof Absent) return wanted
      if (wanted !== true) return undefined
      const value = body(state)
      if (value instanceof Absent) return value
      made.push(value)
      return undefined
    })
    return stopped ?? made
  },
}

/** `exists` and `all`: one entry that decides is enough, whatever is absent in others. */
function quantifier(over: Run, visit: Visit, body: Run, deciding: boolean): Run {
  return (state) => {
    let absent: Absent | undefined
    const stopped = each(over(state), visit, state, () => {
      const value = body(state)
      if (value === deciding) return deciding
      if (value instanceof Absent) absent = absent ? absent.and(value) : value
      return undefined
    })
    return stopped ?? absent ?? !deciding
  }
}

/** Puts each entry in the loop's place in turn, until one of them gives a value. */
function each(
  list: Value,
  { depth, cost }: Visit,
  state: State,
  look: (entry: Value) => Value | undefined,
): Value | undefined {
  if (list instanceof Absent) return list
  const before = state.variables[depth]
  try {
    for (const entry of list as readonly Value[]) {
      if (!state.spend(cost)) return state.exhausted()
      state.variables[depth] = entry
      const value = look(entry)
      if (value !== undefined) return value
    }
    return undefined
  } finally {
    state.variables[depth] = before as Value
  }
}
