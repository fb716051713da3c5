import type { FactDeclaration, ValueType } from '../model.ts'
import { checkDivision } from './check-division.ts'
import { checkOptions } from './check-options.ts'
import { entriesOf } from './entries.ts'
import { inspect, type NamedValue, type Vocabulary } from './inspect.ts'
import { letOrder } from './let-order.ts'
import { library } from './library.ts'
import type { Names } from './names.ts'
import { type Node, partsOf } from './node.ts'
import { type Parsed, parseExpression, tooDeep } from './parse.ts'
import { type ExpressionProblem, Unacceptable } from './problem.ts'
import { reservedWords } from './reserved-words.ts'
import { schemaOf } from './schema.ts'
import { refuseInstantArithmetic, typeProblem } from './type-problem.ts'
import { declareFacts, libraryTypeOf } from './types-of-names.ts'
import { isWhole } from './whole.ts'

/** Everything that the expressions of a policy can name. */
export interface Declarations {
  /** Declared facts and asked fields; the built-in facts are known. */
  facts: readonly FactDeclaration[]
  lets: readonly { name: string; source: string }[]
  windows: readonly { name: string; readsLine?: boolean }[]
  tables: readonly { name: string; gives: 'integer' | 'number' | 'text' | 'boolean'; readsLine?: boolean }[]
  names: Names
}

/** An expression that is right, or the first thing that is wrong with it. */
export type Checked =
  | {
      ok: true
      type: ValueType
      /** Facts by their dotted path, `now`, and the names of let, windows and tables, as the expression itself says them. */
      reads: string[]
      /** Whether the answer is one about a line, through let, windows and tables as well. */
      readsLine: boolean
      /** Facts that may be absent, read where no has() makes sure of them. */
      optionalUnguarded: string[]
    }
  | ({ ok: false } & ExpressionProblem)

/** Checks the expressions of one policy. */
export interface ExpressionEnvironment {
  check(source: string): Checked
}

/** An environment for the expressions of one policy. A `let` that is wrong itself has any type elsewhere. */
export function createEnvironment(declarations: Declarations): ExpressionEnvironment {
  const schema = schemaOf(declarations.facts)
  const named = new Map<string, NamedValue>()
  const vocabulary: Vocabulary = { schema, named, names: declarations.names }
  const wholeNames = new Set<string>()
  const environment = library().clone()
  declareFacts(environment, schema)

  for (const { name, readsLine } of declarations.windows) {
    declare(name, libraryTypeOf.instant, { readsLine: readsLine === true })
  }
  for (const { name, gives, readsLine } of declarations.tables) {
    declare(name, libraryTypeOf[gives], { readsLine: readsLine === true })
    if (gives === 'integer') wholeNames.add(name)
  }
  const lets = new Map(
    declarations.lets.map(({ name, source }) => [name, parseExpression(source, environment)]),
  )
  const { order, circles } = letOrder(letReads(lets))
  for (const name of order) declareLet(name)
  return { check: (source) => attempt(source, () => checked(parsed(source))) }

  function declare(name: string, type: string, value: NamedValue): void {
    if (named.has(name) || reservedWords.has(name) || environment.hasVariable(name)) return
    environment.registerVariable(name, type)
    named.set(name, value)
  }

  function declareLet(name: string): void {
    const read = lets.get(name)
    const { parsed: expression } = read?.ok ? read : {}
    const result =
      expression && !circles.has(name) ? attempt(expression.source, () => typed(expression)) : undefined
    if (!result?.ok) {
      declare(name, 'dyn', { readsLine: false })
      return
    }
    const { entries, readsLine, libraryType, type } = result
    declare(name, libraryType, { readsLine, entries })
    if (type === 'integer') wholeNames.add(name)
  }

  function parsed(source: string): Parsed {
    const read = parseExpression(source, environment)
    if (read.ok) return read.parsed
    throw new Unacceptable(read.problem.id, read.problem.message, read.problem.help, read.problem.range)
  }

  function typed(expression: Parsed) {
    const { tree } = expression
    const inspection = inspect(tree, vocabulary)
    const result = expression.checkTypes()
    if (!result.valid || result.type === undefined) {
      const { id, message, help, range } = typeProblem(result.error, expression)
      throw new Unacceptable(id, message, help, range)
    }
    refuseInstantArithmetic(expression)
    checkDivision(tree)
    checkOptions(tree, vocabulary)
    const type = valueType(result.type, tree)
    const entries = entriesOf(tree, vocabulary, new Map())
    return { ok: true as const, ...inspection, type, libraryType: result.type, entries }
  }

  function checked(expression: Parsed): Checked {
    refuseCircles(expression.tree)
    const { type, reads, readsLine, optionalUnguarded } = typed(expression)
    return { ok: true, type, reads: [...reads], readsLine, optionalUnguarded: [...optionalUnguarded] }
  }

  function refuseCircles(tree: Node): void {
    for (const name of rootsOf(tree)) {
      const circle = circles.get(name)
      if (!circle) continue
      const message = `"${name}" is defined by itself: ${circle.join(' → ')}.`
      throw new Unacceptable('circular-name', message, 'Define one of them without the others.', tree)
    }
  }

  function valueType(libraryType: string, tree: Node): ValueType {
    if (libraryType === 'number' || libraryType === 'int') {
      return isWhole(tree, schema, wholeNames) ? 'integer' : 'number'
    }
    return valueTypes[libraryType] ?? 'other'
  }

  function attempt<Result>(
    source: string,
    check: () => Result,
  ): Result | ({ ok: false } & ExpressionProblem) {
    try {
      return check()
    } catch (error) {
      if (error instanceof Unacceptable) return { ok: false, ...error.problem }
      if (error instanceof RangeError) return { ok: false, ...tooDeep(source).problem }
      throw error
    }
  }
}

const valueTypes: Readonly<Record<string, ValueType>> = {
  string: 'text',
  bool: 'boolean',
  'google.protobuf.Timestamp': 'instant',
  'list<string>': 'text-list',
}

type Read = ReturnType<typeof parseExpression>

function letReads(lets: ReadonlyMap<string, Read>): Map<string, string[]> {
  const readsOf = (read: Read) =>
    read.ok ? [...rootsOf(read.parsed.tree)].filter((root) => lets.has(root)) : []
  return new Map([...lets].map(([name, read]) => [name, readsOf(read)]))
}

function rootsOf(tree: Node): Set<string> {
  const own = tree.kind === 'path' ? [tree.root] : []
  return new Set([...own, ...partsOf(tree).flatMap((part) => [...rootsOf(part)])])
}

export type { ExpressionProblem, Names }
