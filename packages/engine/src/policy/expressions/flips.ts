import type { LoadedPolicy } from '../load.ts'
import { valueIn } from './evaluate.ts'
import type { Node } from './node.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** An atomic condition that would have to give the other answer; `source` is the expression that it stands in. */
export interface Flip {
  atom: Node
  to: boolean
  source: string
}

/** The most alternatives that are followed; a condition of a policy has a handful. */
const mostAlternatives = 64

/** The smallest sets of atomic conditions that, with another answer, would give the whole this answer. */
export function flipsOf(loaded: LoadedPolicy, state: State, source: string, to: boolean): Flip[][] {
  return expressionFlips(source, to, new Set())

  function expressionFlips(of: string, wanted: boolean, around: ReadonlySet<string>): Flip[][] {
    const tree = loaded.treeOf(of)
    return tree && !around.has(of) ? flips(tree, wanted, of, new Set([...around, of])) : []
  }

  function flips(node: Node, wanted: boolean, of: string, around: ReadonlySet<string>): Flip[][] {
    if (valueAt(node) === wanted) return [[]]
    const part = (inner: Node, answer: boolean) => flips(inner, answer, of, around)
    switch (node.kind) {
      case 'literal':
        return []
      case 'not':
        return part(node.of, !wanted)
      case 'and':
      case 'or': {
        const sets = node.of.map((each) => part(each, wanted))
        return (node.kind === 'and') === wanted ? together(sets) : smallest(sets.flat())
      }
      case 'choice': {
        const yes = together([part(node.condition, true), part(node.yes, wanted)])
        return smallest([...yes, ...together([part(node.condition, false), part(node.no, wanted)])])
      }
      case 'path': {
        const named = node.fields.length === 0 ? letNamed(node.root) : undefined
        return named === undefined
          ? [[{ atom: node, to: wanted, source: of }]]
          : expressionFlips(named, wanted, around)
      }
      default:
        return [[{ atom: node, to: wanted, source: of }]]
    }
  }

  function valueAt(node: Node): Value {
    return valueIn(state, loaded.runPart(node))
  }

  function letNamed(name: string): string | undefined {
    return Object.hasOwn(loaded.policy.let, name) ? loaded.policy.let[name]?.source : undefined
  }
}

/** One alternative of each part, all of them at once. */
function together(parts: Flip[][][]): Flip[][] {
  return parts.reduce(
    (sets, part) => smallest(sets.flatMap((set) => part.map((more) => [...set, ...more]))),
    [[]],
  )
}

function smallest(sets: Flip[][]): Flip[][] {
  return sets.toSorted((one, other) => one.length - other.length).slice(0, mostAlternatives)
}
