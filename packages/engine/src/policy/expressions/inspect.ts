import type { EntryKind } from './built-in-facts.ts'
import { checkCall } from './check-call.ts'
import { suggest } from './did-you-mean.ts'
import { entriesOf } from './entries.ts'
import { functionsByName } from './functions/index.ts'
import { dotted, guardedBy } from './guards.ts'
import type { Names } from './names.ts'
import { type CallNode, type Field, type Node, type PathNode, partsOf } from './node.ts'
import { Unacceptable } from './problem.ts'
import { reservedHelp, reservedWords } from './reserved-words.ts'
import { isSubject, resolveFields } from './resolve.ts'
import type { FactField, Fieldset, Schema } from './schema.ts'

/** What a policy gives a name to, and what is known about it. */
export interface NamedValue {
  readsLine: boolean
  /** What a list of entries holds. */
  entries?: EntryKind | undefined
}

/** Everything that names in an expression can mean. */
export interface Vocabulary {
  schema: Schema
  named: ReadonlyMap<string, NamedValue>
  names: Names
}

/** What an expression reads. */
export interface Inspection {
  reads: Set<string>
  readsLine: boolean
  optionalUnguarded: Set<string>
}

interface Place {
  variables: ReadonlyMap<string, EntryKind | undefined>
  guarded: ReadonlySet<string>
}

/** Follows every name of an expression; throws Unacceptable at the first that means nothing. */
export function inspect(tree: Node, vocabulary: Vocabulary): Inspection {
  const inspection: Inspection = { reads: new Set(), readsLine: false, optionalUnguarded: new Set() }
  walk(tree, { variables: new Map(), guarded: new Set() })
  return inspection

  function walk(node: Node, place: Place): void {
    if (node.kind === 'path') readPath(node, place)
    else if (node.kind === 'has') readHas(node.path, place)
    else if (node.kind === 'call') readCall(node)
    else if (node.kind === 'loop') refuseShadowing(node.variable, node)
    if (node.kind !== 'has') for (const [part, inside] of partsWithin(node, place)) walk(part, inside)
  }

  function partsWithin(node: Node, place: Place): [Node, Place][] {
    switch (node.kind) {
      case 'and':
      case 'or': {
        const inside = guardedToo(place, ...node.of.map((each) => guardedBy(each, node.kind === 'and')))
        return node.of.map((each) => [each, inside])
      }
      case 'choice':
        return [
          [node.condition, place],
          [node.yes, guardedToo(place, guardedBy(node.condition, true))],
          [node.no, guardedToo(place, guardedBy(node.condition, false))],
        ]
      case 'loop': {
        const variables = new Map(place.variables)
        variables.set(node.variable, entriesOf(node.over, vocabulary, place.variables))
        const inside = { ...place, variables }
        if (!node.where)
          return [
            [node.over, place],
            [node.body, inside],
          ]
        return [
          [node.over, place],
          [node.where, inside],
          [node.body, guardedToo(inside, guardedBy(node.where, true))],
        ]
      }
      default:
        return partsOf(node).map((part) => [part, place])
    }
  }

  function readCall(node: CallNode): void {
    checkCall(node, vocabulary.names)
    const readsLine = functionsByName.get(node.name)?.some((each) => each.readsLine)
    if (readsLine && !node.of) inspection.readsLine = true
  }

  function readPath(node: PathNode, place: Place): void {
    const field = factAt(node, place)
    if (!field) return
    inspection.reads.add(field.name)
    if (field.optional && !place.guarded.has(dotted(node))) inspection.optionalUnguarded.add(field.name)
  }

  function readHas(node: PathNode, place: Place): void {
    const field = factAt(node, place, true)
    if (field) inspection.reads.add(field.name)
  }

  function factAt(node: PathNode, place: Place, groupsToo = false): FactField | undefined {
    const { root, fields } = node
    if (place.variables.has(root)) {
      const entries = place.variables.get(root)
      if (fields.length === 0 || entries === undefined) return undefined
      return factIn(vocabulary.schema.entries[entries], root, node, groupsToo)
    }
    if (isSubject(root)) {
      if (root === 'line') inspection.readsLine = true
      return factIn(vocabulary.schema.subjects[root], root, node, groupsToo)
    }
    const named = vocabulary.named.get(root)
    if (named) {
      inspection.reads.add(root)
      if (named.readsLine) inspection.readsLine = true
    } else if (root === 'now') {
      inspection.reads.add(root)
    } else {
      throw unknownName(root, node, [...place.variables.keys()], vocabulary)
    }
    return undefined
  }

  function refuseShadowing(name: string, range: Node): void {
    if (!isSubject(name) && name !== 'now' && !vocabulary.named.has(name)) return
    const help = 'Give the entries another name, such as a single letter.'
    throw new Unacceptable('name-taken', `"${name}" already means something else here.`, help, range)
  }
}

function guardedToo(place: Place, ...guards: ReadonlySet<string>[]): Place {
  return { ...place, guarded: guards.reduce((all, more) => all.union(more), place.guarded) }
}

function factIn(fieldset: Fieldset, root: string, node: PathNode, groupsToo: boolean): FactField | undefined {
  const resolved = resolveFields(fieldset, node.fields)
  if (resolved.kind === 'fact') return resolved.field
  if (resolved.kind === 'unknown') throw unknownField(root, node, resolved.at, resolved.known)
  if (groupsToo) return undefined
  const example = `${dotted(node)}.${resolved.fields[0]}`
  throw new Unacceptable(
    'not-a-fact',
    `${dotted(node)} has facts, and is not one itself.`,
    `Write one of them, such as ${example}.`,
    node,
  )
}

/** The facts of one subject are few enough to list them all. */
const mostFacts = 25

function unknownField(root: string, node: PathNode, at: Field, known: readonly string[]): Unacceptable {
  const before = [root, ...node.fields.slice(0, node.fields.indexOf(at)).map((each) => each.name)].join('.')
  const help =
    known.length === 0
      ? `${before} has no parts.`
      : `${suggest(at.name, known, `facts of ${before}`, mostFacts)} Others are declared under facts.`
  return new Unacceptable('unknown-name', `${before} has no "${at.name}".`, help, at)
}

function unknownName(
  root: string,
  node: PathNode,
  variables: readonly string[],
  { named }: Vocabulary,
): Unacceptable {
  const known = [...variables, 'now', 'order', 'line', 'customer', 'seller', 'request', 'case', 'incident']
  const help = reservedWords.has(root) ? reservedHelp : suggest(root, [...known, ...named.keys()], 'names')
  const range = { start: node.start, end: node.start + root.length }
  return new Unacceptable('unknown-name', `Nothing is called "${root}".`, help, range)
}
