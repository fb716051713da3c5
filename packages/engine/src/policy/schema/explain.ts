import type * as z from 'zod/mini'
import { nearest } from '../expressions/did-you-mean.ts'
import { type Node, nodeAt, type Path, pathText } from '../yaml/tree.ts'
import { descriptionOf, expectationFor, keysOf, schemaAt } from './walk.ts'

/** One thing of the wrong shape: where, and what to say. `atKey` points to the key rather than to its value. */
export interface ShapeProblem {
  path: Path
  atKey: boolean
  /** What must not be read because of it; nothing for a key that is merely unknown. */
  spoils?: Path
  id: string
  message: string
  help: string
}

/** What an issue of the schema means, in the author's words. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  root: Node,
  before: Path = [],
): ShapeProblem[] {
  const path = [...before, ...(issue.path as (string | number)[])]
  const inner = issue.code === 'invalid_union' ? nearestBranch(issue) : undefined
  if (inner) return inner.flatMap((problem) => explainIssue(problem, schema, root, path))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema))
  if (nodeAt(root, path) === undefined) return [missing(path, schema)]
  return [wrongValue(path, schema, root)]
}

function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const deeper = issue.errors.filter((problems) =>
    problems.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  )
  return deeper.sort((one, other) => one.length - other.length)[0]
}

function unknownKey(key: string, path: Path, schema: z.core.$ZodType): ShapeProblem {
  const known = keysOf(schemaAt(schema, path))
  const near = nearest(key, known)
  if (!nameLike.test(key)) return cutByComma(key, [...path, key])
  return {
    path: [...path, key],
    atKey: true,
    id: 'unknown-key',
    message: `"${key}" is not a key ${path.length === 0 ? 'of a policy' : `of ${pathText(path)}`}.`,
    help: near ? `Did you mean "${near}"?` : `Its keys are: ${known.join(', ')}.`,
  }
}

function missing(path: Path, schema: z.core.$ZodType): ShapeProblem {
  const parent = path.slice(0, -1)
  const place = parent.length === 0 ? 'the policy' : pathText(parent)
  const target = schemaAt(schema, path)
  return {
    path: parent,
    atKey: true,
    spoils: path,
    id: 'missing-key',
    message: `"${path.at(-1)}" is missing in ${place}.`,
    help: `Add "${path.at(-1)}:", ${expectationOf(target)}${sentence(descriptionOf(target))}`,
  }
}

function wrongValue(path: Path, schema: z.core.$ZodType, root: Node): ShapeProblem {
  const target = schemaAt(schema, path)
  const key = String(path.at(-1))
  if (!nameLike.test(key) && isEmpty(nodeAt(root, path))) return cutByComma(key, path)
  const parent = path.slice(0, -1)
  const known = keysOf(schemaAt(schema, parent))
  if (known.length > 0 && !known.includes(key) && nearest(key, known)) {
    return { ...unknownKey(key, parent, schema), spoils: path }
  }
  const place = path.length === 0 ? 'The policy' : `"${pathText(path)}"`
  return {
    path,
    atKey: false,
    spoils: path,
    id: 'wrong-type',
    message: `${place} is ${whatIsThere(nodeAt(root, path))}; it should be ${expectationOf(target)}.`,
    help: dashes(path, nodeAt(root, path), target) ?? advice(nodeAt(root, path), target),
  }
}

const nameLike = /^[\w.-]*$/

function isEmpty(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null
}

function cutByComma(key: string, path: Path): ShapeProblem {
  return {
    path,
    atKey: true,
    spoils: path,
    id: 'comma-in-braces',
    message: `The comma before "${key}" ends the text there.`,
    help: 'Inside { } and [ ] a text or an expression with a comma needs quotes.',
  }
}

function whatIsThere(node: Node | undefined): string {
  if (!node) return 'missing'
  if (node.kind === 'list') return 'a list'
  if (node.kind === 'map') return 'a map of keys'
  if (node.value === null || node.value === '') return 'empty'
  if (typeof node.value === 'boolean') return String(node.value)
  return `"${node.value.length > 60 ? `${node.value.slice(0, 57)}…` : node.value}"`
}

/** What to do where a list was written without its dashes: `steps: { label: …, refund: … }`. */
function dashes(path: Path, node: Node | undefined, target: z.core.$ZodType | undefined): string | undefined {
  if (node?.kind !== 'map' || !expectationOf(target).startsWith('a list')) return undefined
  const [first = 'refund', second] = [...node.entries.keys()]
  const each = path.at(-1) === 'steps' ? 'step' : 'entry'
  const examples = [first, second].filter((name) => name !== undefined).map((name) => `"- ${name}: …"`)
  return `Each ${each} begins with a dash: ${examples.join(', ')}.`
}

function advice(node: Node | undefined, target: z.core.$ZodType | undefined): string {
  const options = (target?._zod.def as { entries?: Record<string, string> } | undefined)?.entries
  const typed = node?.kind === 'scalar' ? String(node.value) : ''
  const near = options && typed.length > 2 ? nearest(typed, Object.keys(options)) : undefined
  if (near) return `Did you mean "${near}"?`
  if (
    node?.kind === 'map' &&
    node.entries.size > 0 &&
    [...node.entries.values()].every(({ value }) => value.kind === 'scalar' && value.value === null)
  ) {
    return 'Text that begins with { needs quotes: "{returnDays} days".'
  }
  return descriptionOf(target) ?? `Write ${expectationOf(target)} here.`
}

function expectationOf(target: z.core.$ZodType | undefined): string {
  return (target && expectationFor(target)) ?? 'a text'
}

function sentence(description: string | undefined): string {
  return description === undefined ? '.' : `. ${description}`
}
