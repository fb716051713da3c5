import type { EntryKind } from './built-in-facts.ts'
import { nearest, suggest } from './did-you-mean.ts'
import { entriesOf } from './entries.ts'
import { dotted } from './guards.ts'
import type { Vocabulary } from './inspect.ts'
import { type KnownValues, knownValues, weekdays } from './known-values.ts'
import { type CallNode, type Node, type PathNode, partsOf } from './node.ts'
import { Unacceptable } from './problem.ts'
import { isSubject } from './resolve.ts'
import type { FactField } from './schema.ts'

/** Refuses a comparison of what is one of a few texts with a text it can never be; throws Unacceptable. */
export function checkOptions(tree: Node, vocabulary: Vocabulary): void {
  const known = knownValues(vocabulary.names)
  walk(tree, new Map())

  function walk(node: Node, variables: Variables): void {
    if (node.kind === 'binary' && ['==', '!=', 'in'].includes(node.operator)) {
      const texts = [...literalTexts(node.left), ...literalTexts(node.right)]
      for (const side of [node.left, node.right]) refuseOthers(side, texts, variables)
    }
    const inside =
      node.kind === 'loop'
        ? new Map(variables).set(node.variable, entriesOf(node.over, vocabulary, variables))
        : variables
    for (const part of partsOf(node)) {
      walk(part, node.kind === 'loop' && part === node.over ? variables : inside)
    }
  }

  function refuseOthers(side: Node, texts: readonly Text[], variables: Variables): void {
    const options = optionsOf(side, variables)
    if (!options) return
    const names = options.values.filter((value) => value !== '')
    const wrong = texts.find(
      ({ value }) =>
        !options.values.includes(value) && (!options.others || nearest(value, names) !== undefined),
    )
    if (!wrong) return
    const message = `${called(side)} is never "${wrong.value}".`
    throw new Unacceptable('unknown-option', message, suggest(wrong.value, names, 'values'), wrong)
  }

  function optionsOf(node: Node, variables: Variables): KnownValues | undefined {
    if (node.kind === 'call') return givenBy(node)
    const field = node.kind === 'path' ? fieldAt(node, variables) : undefined
    return field?.options ? { values: field.options } : field && known.get(field.name)
  }

  function givenBy({ name, values: [first] }: CallNode): KnownValues | undefined {
    if (name === 'weekdayOf') return { values: weekdays }
    if (name !== 'outcome' || first?.kind !== 'literal') return undefined
    const outcomes = vocabulary.names.outcomes?.[String(first.value)]
    return outcomes && { values: [...outcomes, ''] }
  }

  function fieldAt({ root, fields }: PathNode, variables: Variables): FactField | undefined {
    const name = fields.map((field) => field.name).join('.')
    const entries = variables.get(root)
    if (entries) return vocabulary.schema.entries[entries].get(name)
    return isSubject(root) ? vocabulary.schema.subjects[root].get(name) : undefined
  }
}

type Variables = ReadonlyMap<string, EntryKind | undefined>
interface Text {
  value: string
  start: number
  end: number
}

function called(node: Node): string {
  if (node.kind === 'path') return dotted(node)
  if (node.kind !== 'call') return 'This'
  const [first] = node.values
  return `${node.name}(${first?.kind === 'literal' ? `"${first.value}"` : '…'})`
}

function literalTexts(node: Node): Text[] {
  if (node.kind === 'list') return node.items.flatMap(literalTexts)
  if (node.kind === 'choice') return [node.yes, node.no].flatMap(literalTexts)
  if (node.kind !== 'literal' || typeof node.value !== 'string') return []
  return [{ value: node.value, start: node.start, end: node.end }]
}
