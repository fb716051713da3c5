import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  visit,
  type Node as YamlNode,
} from 'yaml'
import { type Excess, limits, tooDeep, tooMany } from './limits.ts'
import type { ListNode, MapNode, Node, ScalarNode } from './tree.ts'

export interface Trouble extends Excess {
  id: string
}

/** Turns a parsed document into our tree; what the language of policies does not know is reported. */
export function convert(document: Document, report: (trouble: Trouble) => void): Node | undefined {
  let values = 0
  const open = new Set<unknown>()
  let targets: Map<Alias, YamlNode> | undefined

  function node(yaml: unknown, at: number, depth: number): Node {
    values += 1
    const start = (yaml as YamlNode | null)?.range?.[0] ?? at
    if (values > limits.values) throw new Unreadable('too-large', tooMany(start))
    if (depth > limits.depth) throw new Unreadable('nested-too-deeply', tooDeep(start))
    if (isAlias(yaml)) return alias(yaml, start, depth)
    refuseTag(yaml as YamlNode | null, start)
    if (isMap(yaml)) return map(yaml.items, start, depth)
    if (isSeq(yaml)) return list(yaml.items, start, depth)
    return scalar(yaml, start)
  }

  function alias(yaml: Alias, start: number, depth: number): Node {
    targets ??= aliasTargets(document)
    const target = targets.get(yaml)
    if (target !== undefined && !open.has(target)) {
      open.add(target)
      const resolved = node(target, start, depth + 1)
      open.delete(target)
      return resolved
    }
    const message = target ? `*${yaml.source} contains itself.` : `There is no anchor &${yaml.source} above.`
    throw new Unreadable('yaml-alias', {
      offset: start,
      message,
      help: 'Write the value out, or put the anchor before its use.',
    })
  }

  function map(pairs: Pair[], start: number, depth: number): MapNode {
    const entries: MapNode['entries'] = new Map()
    for (const pair of pairs) {
      const keyNode = pair.key as YamlNode | null
      const keyStart = keyNode?.range?.[0] ?? start
      const key = keyOf(keyNode, keyStart)
      if (key === undefined) continue
      if (entries.has(key)) report(duplicate(key, keyStart))
      else entries.set(key, { key, keyStart, value: node(pair.value, keyStart, depth + 1) })
    }
    return { kind: 'map', start, entries }
  }

  function keyOf(key: YamlNode | null, start: number): string | undefined {
    if (!isScalar(key)) {
      report(notAKey(start))
      return undefined
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '')
    const trouble = name === '<<' ? merge(start) : name === '__proto__' ? reserved(start) : undefined
    if (trouble) report(trouble)
    return trouble ? undefined : name
  }

  function list(items: unknown[], start: number, depth: number): ListNode {
    return { kind: 'list', start, items: items.map((item) => node(item, start, depth + 1)) }
  }

  function refuseTag(yaml: YamlNode | null, start: number): void {
    if (yaml?.tag !== undefined) report(tagged(yaml.tag, start))
  }

  return node(document.contents, 0, 0)
}

/** What each alias stands for: the last anchor of its name above it. Found in one walk, for a file may be full of aliases. */
function aliasTargets(document: Document): Map<Alias, YamlNode> {
  const anchors = new Map<string, YamlNode>()
  const targets = new Map<Alias, YamlNode>()
  visit(document, {
    Node(_, yaml) {
      if (isAlias(yaml)) {
        const target = anchors.get(yaml.source)
        if (target) targets.set(yaml, target)
      } else if (yaml.anchor) anchors.set(yaml.anchor, yaml)
    },
  })
  return targets
}

/** Thrown inside the reading of one file, and caught there, when nothing can be made of it. */
export class Unreadable extends Error {
  readonly trouble: Trouble

  constructor(id: string, excess: Excess) {
    super(excess.message)
    this.trouble = { id, ...excess }
  }
}

function scalar(yaml: unknown, start: number): ScalarNode {
  if (!isScalar(yaml)) return { kind: 'scalar', start, end: start, value: null, style: 'plain' }
  const style = styles[yaml.type ?? 'PLAIN'] ?? 'plain'
  const { value, source } = yaml
  const kept =
    typeof value === 'string' || typeof value === 'boolean' || value === null
      ? value
      : (source ?? String(value))
  return { kind: 'scalar', start, end: yaml.range?.[1] ?? start, value: kept, style }
}

const styles: Record<string, ScalarNode['style']> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

function duplicate(key: string, offset: number): Trouble {
  return {
    id: 'duplicate-key',
    offset,
    message: `"${key}" stands here a second time.`,
    help: 'Keep one of the two, or rename one. The second is not read.',
  }
}

function merge(offset: number): Trouble {
  return {
    id: 'yaml-merge',
    offset,
    message: 'Merge keys (<<) are not read in a policy.',
    help: 'Write the keys out, or repeat a whole value with an anchor and an alias.',
  }
}

function reserved(offset: number): Trouble {
  return {
    id: 'reserved-key',
    offset,
    message: '"__proto__" cannot be a name.',
    help: 'Choose another name.',
  }
}

function notAKey(offset: number): Trouble {
  return {
    id: 'yaml-key',
    offset,
    message: 'A key must be a single name.',
    help: 'Text that begins with { or [ needs quotes: "{returnDays} days".',
  }
}

function tagged(tag: string, offset: number): Trouble {
  return {
    id: 'yaml-tag',
    offset,
    message: `"${tag}" is read as a YAML tag, and a policy has none.`,
    help: "Put a condition that begins with ! in quotes: '!has(order.deliveredAt)'.",
  }
}
