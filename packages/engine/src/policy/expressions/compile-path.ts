import { Absent, fault } from './absent.ts'
import type { Compiled, Context } from './compile.ts'
import { FactView, isThere } from './fact-view.ts'
import { dotted } from './guards.ts'
import type { PathNode } from './node.ts'
import { isSubject } from './resolve.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** A fact, a named value, `now`, or what a loop stands at. */
export function compilePath(node: PathNode, { schema, variables }: Context): Compiled {
  const { root } = node
  const name = fieldsOf(node)
  const depth = variables.lastIndexOf(root)
  if (depth >= 0) {
    const entry = (state: State) => state.variables[depth] as Value
    return { run: name === '' ? entry : (state) => fieldOf(entry(state), name, state), cost: 1 }
  }
  if (isSubject(root)) {
    const field = schema.subjects[root].get(name)
    if (!field) return unknown(node)
    return { run: (state) => state.fact(root, field), cost: 1 }
  }
  if (root === 'now') return { run: readNow, cost: 0 }
  const named = (state: State) => state.named(root)
  return { run: name === '' ? named : (state) => fieldOf(named(state), name, state), cost: 1 }
}

/** Whether a fact is there. */
export function compileHas(node: PathNode, { schema, variables }: Context): Compiled {
  const { root } = node
  const name = fieldsOf(node)
  const depth = variables.lastIndexOf(root)
  if (depth >= 0) return { run: (state) => hasField(state.variables[depth] as Value, name, state), cost: 1 }
  if (!isSubject(root)) return { run: (state) => hasField(state.named(root), name, state), cost: 1 }
  const field = schema.subjects[root].get(name)
  if (field) return { run: (state) => isThere(state.fact(root, field)), cost: 1 }
  const full = dotted(node)
  return {
    run(state) {
      const there = state.subject(root)?.has(name, state) ?? false
      state.reads?.set(full, there ? 'present' : new Absent([full]))
      return there
    },
    cost: 1,
  }
}

/** A field of an entry of a list. */
export function fieldOf(value: Value, name: string, state: State): Value {
  if (value instanceof FactView) return value.read(name, state)
  return value instanceof Absent ? value : fault(`There is no "${name}" to read here.`)
}

function hasField(value: Value, name: string, state: State): Value {
  if (value instanceof FactView) return value.has(name, state)
  return value instanceof Absent ? value : false
}

function readNow(state: State): Value {
  state.reads?.set('now', state.scope.now)
  return state.scope.now
}

function fieldsOf({ fields }: PathNode): string {
  return fields.map((field) => field.name).join('.')
}

function unknown(node: PathNode): Compiled {
  const value = fault(`${dotted(node)} is not a fact of this policy.`)
  return { run: () => value, cost: 0 }
}
