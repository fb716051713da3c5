import { suggest } from './did-you-mean.ts'
import { dotted } from './guards.ts'
import { type Node, partsOf } from './node.ts'
import { Unacceptable } from './problem.ts'
import { isSubject } from './resolve.ts'
import type { Schema } from './schema.ts'

/** Refuses a comparison of a fact that is one of a few texts with a text it can never be; throws Unacceptable. */
export function checkOptions(tree: Node, schema: Schema): void {
  if (tree.kind === 'binary' && ['==', '!=', 'in'].includes(tree.operator)) {
    const texts = [...literalTexts(tree.left), ...literalTexts(tree.right)]
    for (const fact of [tree.left, tree.right]) {
      const options = optionsOf(fact, schema)
      const wrong = options && texts.find(({ value }) => !options.includes(value))
      if (wrong && fact.kind === 'path') {
        const message = `${dotted(fact)} is never "${wrong.value}".`
        throw new Unacceptable('unknown-option', message, suggest(wrong.value, options, 'values'), wrong)
      }
    }
  }
  for (const part of partsOf(tree)) checkOptions(part, schema)
}

function optionsOf(node: Node, schema: Schema): readonly string[] | undefined {
  if (node.kind !== 'path' || !isSubject(node.root)) return undefined
  return schema.subjects[node.root].get(node.fields.map((field) => field.name).join('.'))?.options
}

function literalTexts(node: Node): { value: string; start: number; end: number }[] {
  if (node.kind === 'list') return node.items.flatMap(literalTexts)
  if (node.kind !== 'literal' || typeof node.value !== 'string') return []
  return [{ value: node.value, start: node.start, end: node.end }]
}
