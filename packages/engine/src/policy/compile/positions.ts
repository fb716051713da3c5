import type { Position } from '../model.ts'
import { type Node, pathText } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { keysAt, stepPaths } from './names.ts'

/** Where each named thing and each rule stands: `obligations.decide`, `admission[0]`, `remedies.repair.steps.inspect`. */
export function positions(context: Context, root: Node): Record<string, Position> {
  const found: Record<string, Position> = {}
  for (const section of keysAt(root, [])) {
    const node = root.kind === 'map' ? root.entries.get(section)?.value : undefined
    found[section] = context.positionOf([section], true)
    if (node?.kind === 'map') {
      for (const name of node.entries.keys())
        found[`${section}.${name}`] = context.positionOf([section, name], true)
    } else if (node?.kind === 'list') {
      for (const index of node.items.keys())
        found[pathText([section, index])] = context.positionOf([section, index])
    }
  }
  for (const { remedy, name, path } of stepPaths(root)) {
    found[`remedies.${remedy}.steps.${name}`] = context.positionOf(path, true)
  }
  return found
}
