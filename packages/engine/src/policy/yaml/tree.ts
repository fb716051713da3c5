/** A YAML file as a tree that knows where each thing stands. Numbers stay texts, exact as written. */
export type Node = MapNode | ListNode | ScalarNode

export interface MapNode {
  kind: 'map'
  start: number
  entries: Map<string, Entry>
}

export interface Entry {
  key: string
  keyStart: number
  value: Node
}

export interface ListNode {
  kind: 'list'
  start: number
  items: Node[]
}

export interface ScalarNode {
  kind: 'scalar'
  start: number
  end: number
  value: string | boolean | null
  style: 'plain' | 'single' | 'double' | 'block'
}

/** Keys and indexes from the root: `['admission', 0, 'when']`. */
export type Path = readonly (string | number)[]

/** The node at a path, or undefined where the file has none. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root
  for (const key of path) {
    if (node?.kind === 'map') node = node.entries.get(String(key))?.value
    else if (node?.kind === 'list') node = node.items[Number(key)]
    else return undefined
  }
  return node
}

/** The key that leads to a path, or undefined where a list or nothing does. */
export function entryAt(root: Node, path: Path): Entry | undefined {
  const parent = nodeAt(root, path.slice(0, -1))
  return parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined
}

/** The node as plain data: objects, arrays, texts, booleans, null. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  const fields: Record<string, unknown> = {}
  for (const { key, value } of node.entries.values()) fields[key] = plain(value)
  return fields
}

/** A path as people write it: `admission[0].when`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  )
}
