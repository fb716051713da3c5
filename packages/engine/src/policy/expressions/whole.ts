import { Decimal } from './decimal.ts'
import { functionsByName } from './functions/index.ts'
import type { Node } from './node.ts'
import { isSubject } from './resolve.ts'
import type { Schema } from './schema.ts'

/** Whether a number is certainly whole, from its parts. */
export function isWhole(node: Node, schema: Schema, wholeNames: ReadonlySet<string>): boolean {
  const whole = (part: Node): boolean => isWhole(part, schema, wholeNames)
  switch (node.kind) {
    case 'literal':
      return node.value instanceof Decimal && node.value.isWhole
    case 'path': {
      if (!isSubject(node.root)) return wholeNames.has(node.root) && node.fields.length === 0
      const name = node.fields.map((field) => field.name).join('.')
      return schema.subjects[node.root].get(name)?.type === 'integer'
    }
    case 'negative':
      return whole(node.of)
    case 'choice':
      return whole(node.yes) && whole(node.no)
    case 'binary':
      return ['+', '-', '*', '%'].includes(node.operator) && whole(node.left) && whole(node.right)
    case 'loop':
      return node.name === 'map' && whole(node.body)
    case 'call': {
      if (node.name === 'size') return true
      const rule = functionsByName.get(node.name)?.[0]?.whole
      return rule === 'always' || (rule === 'like its arguments' && node.values.every(whole))
    }
    default:
      return false
  }
}
