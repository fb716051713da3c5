import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments } from 'yaml'
import type { Diagnostic } from '../policy/diagnostic.ts'
import type { Position } from '../policy/model.ts'
import { explainSyntax } from '../policy/yaml/explain.ts'
import { type Excess, findExcess, limits, tooDeep, tooMany } from '../policy/yaml/limits.ts'
import { createLines } from '../policy/yaml/lines.ts'

type Path = readonly (string | number)[]

/** One YAML document as plain data, with the place of every key and value in the file. */
export interface Tree {
  value: unknown
  values: Map<string, Position>
  keys: Map<string, Position>
}

/** The place of the key or the value at a path, or of the nearest thing around it. */
export function positionAt(tree: Tree, path: Path, of: 'key' | 'value' = 'value'): Position {
  const key = of === 'key' ? tree.keys.get(pathKey(path)) : undefined
  if (key) return key
  for (let length = path.length; length >= 0; length -= 1) {
    const found = tree.values.get(pathKey(path.slice(0, length)))
    if (found) return found
  }
  return { line: 1, column: 1 }
}

/** The same places, with one top-level key by another name. */
export function renamed(tree: Tree, from: string, to: string): Tree {
  const rename = (places: Map<string, Position>) =>
    new Map(
      [...places].map(([path, position]) => {
        const [first, ...rest] = path.split('\u0000')
        return [first === from ? [to, ...rest].join('\u0000') : path, position]
      }),
    )
  return { value: tree.value, values: rename(tree.values), keys: rename(tree.keys) }
}

/**
 * Reads a file of several YAML documents, under the limits of a policy file. An anchor set in one document can be
 * used in those after it, which is what a first document `shared: {…}` is for; `<<: *name` takes a map in.
 * Numbers that JavaScript cannot hold exactly stay texts.
 */
export function readTrees(text: string, file: string): { trees: Tree[]; diagnostics: Diagnostic[] } {
  const excess = findExcess(text)
  const reader = new Reader(file, createLines(excess ? text.slice(0, excess.offset + 1) : text))
  if (excess) reader.report('file-refused', excess)
  else read(text, reader)
  return { trees: reader.trees, diagnostics: reader.diagnostics }
}

const mostSyntaxErrors = 20

function read(text: string, reader: Reader): void {
  const documents = [...parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' })]
  for (const error of documents.flatMap(({ errors }) => errors).slice(0, mostSyntaxErrors)) {
    reader.report('yaml-syntax', { offset: error.pos[0], ...explainSyntax(error, text) })
  }
  try {
    for (const { errors, contents } of documents) {
      if (errors.length === 0 && contents) reader.document(contents as Node)
    }
  } catch (problem) {
    if (!(problem instanceof TooMuch)) throw problem
    reader.report('file-refused', problem.excess)
  }
}

class TooMuch extends Error {
  readonly excess: Excess

  constructor(excess: Excess) {
    super(excess.message)
    this.excess = excess
  }
}

class Reader {
  readonly trees: Tree[] = []
  readonly diagnostics: Diagnostic[] = []
  private readonly anchors = new Map<string, Node>()
  private readonly open = new Set<Node>()
  private nodes = 0
  private readonly file: string
  private readonly place: (offset: number) => Position

  constructor(file: string, place: (offset: number) => Position) {
    this.file = file
    this.place = place
  }

  document(contents: Node): void {
    const tree: Tree = { value: undefined, values: new Map(), keys: new Map() }
    tree.value = this.read(contents, [], tree)
    this.trees.push(tree)
  }

  report(id: string, { offset, message, help }: Excess): void {
    this.diagnostics.push({
      severity: 'error',
      id,
      file: this.file,
      position: this.place(offset),
      message,
      help,
    })
  }

  private read(node: Node | null, path: Path, tree: Tree): unknown {
    this.nodes += 1
    if (!node) return null
    const offset = node.range?.[0] ?? 0
    if (this.nodes > limits.values) throw new TooMuch(tooMany(offset))
    if (path.length > limits.depth) throw new TooMuch(tooDeep(offset))
    if (isAlias(node)) return this.alias(node.source, offset, path, tree)
    tree.values.set(pathKey(path), this.place(offset))
    if (node.anchor) this.anchors.set(node.anchor, node)
    this.open.add(node)
    const value = this.content(node, path, tree)
    this.open.delete(node)
    return value
  }

  private content(node: Node, path: Path, tree: Tree): unknown {
    if (isMap(node)) return this.map(node.items as Pair<Node, Node | null>[], path, tree)
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as Node, [...path, index], tree))
    return isScalar(node) ? scalar(node.value, node.source) : undefined
  }

  private alias(name: string, offset: number, path: Path, tree: Tree): unknown {
    const target = this.anchors.get(name)
    if (target && !this.open.has(target)) return this.read(target, path, tree)
    const message = target ? `*${name} contains itself.` : `There is no anchor &${name} above.`
    this.report('yaml-alias', { offset, message, help: 'Set the anchor first, here or in shared:.' })
    return undefined
  }

  private map(items: Pair<Node, Node | null>[], path: Path, tree: Tree): Record<string, unknown> {
    const own: Record<string, unknown> = {}
    const taken: Record<string, unknown> = {}
    for (const { key, value } of items) {
      const offset = key.range?.[0] ?? 0
      const name = isScalar(key) ? String(key.source ?? key.value) : undefined
      if (name === undefined || name === '__proto__') {
        this.report('yaml-key', {
          offset,
          message: 'A key must be a single name.',
          help: 'Write a name before the colon.',
        })
      } else if (name === '<<') {
        this.takeIn(taken, this.read(value, [...path, '<<'], tree), offset)
      } else if (value === null && /\s/.test(name)) {
        this.report('comma-in-braces', commaBefore(name, offset))
      } else {
        tree.keys.set(pathKey([...path, name]), this.place(offset))
        own[name] = this.read(value, [...path, name], tree)
      }
    }
    return { ...taken, ...own }
  }

  private takeIn(into: Record<string, unknown>, value: unknown, offset: number): void {
    for (const source of Array.isArray(value) ? value : [value]) {
      if (typeof source === 'object' && source !== null) Object.assign(into, { ...source, ...into })
      else
        this.report('yaml-merge', {
          offset,
          message: '<< takes in a map.',
          help: 'Write <<: *name, the anchor of a map.',
        })
    }
  }
}

function commaBefore(name: string, offset: number): Excess {
  const message = `The comma before "${name}" ends the text there.`
  return { offset, message, help: 'Inside { } and [ ] a text with a comma needs quotes.' }
}

function pathKey(path: Path): string {
  return path.join('\u0000')
}

function scalar(value: unknown, source: string | undefined): unknown {
  if (typeof value !== 'number' || source === undefined) return value
  const digits = source.replace(/[^0-9]/g, '').replace(/^0+/, '')
  return digits.length > 15 || !Number.isFinite(value) ? source : value
}
