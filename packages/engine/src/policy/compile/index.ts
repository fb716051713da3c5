import type { Diagnostic } from '../diagnostic.ts'
import { createEnvironment } from '../expressions/environment.ts'
import type { FactDeclaration, Policy } from '../model.ts'
import { checkShape } from '../schema/check.ts'
import type { Authored } from '../schema/policy.ts'
import { readYaml, type YamlSource } from '../yaml/read.ts'
import type { Node } from '../yaml/tree.ts'
import { actions } from './actions.ts'
import { askedFacts } from './asked-facts.ts'
import { checkClashes } from './clashes.ts'
import { conduct } from './conduct.ts'
import type { CompilePorts, Context } from './context.ts'
import { deepestNames, findCircles, type NamedValue, namedValues, readingLine } from './dependencies.ts'
import { escalation } from './escalation.ts'
import { expressionNames } from './expression-names.ts'
import { declaredFacts } from './facts.ts'
import { head, languagesOf, rangeOf } from './head.ts'
import { judging } from './judging.ts'
import { checkNaming } from './kebab.ts'
import { law } from './law.ts'
import { moneyAndPauses } from './money-and-pauses.ts'
import { collectNames } from './names.ts'
import { obligations } from './obligations.ts'
import { others } from './others.ts'
import { places } from './places.ts'
import { positions } from './positions.ts'
import { present } from './present.ts'
import { prune } from './prune.ts'
import { regions } from './regions.ts'
import { remedies } from './remedies.ts'
import { createReport } from './report.ts'
import { requests } from './requests.ts'
import { reviews } from './reviews.ts'
import { values } from './values.ts'

export type { CompilePorts } from './context.ts'

/** A compiled policy, present if and only if no diagnostic is an error; and everything there is to say about the file. */
export interface CompiledPolicy {
  policy?: Policy
  diagnostics: Diagnostic[]
}

/** Reads, checks and compiles a policy file. Nothing in the text can make it throw or run long. */
export function compilePolicy(text: string, options: { file: string; ports: CompilePorts }): CompiledPolicy {
  const source = readYaml(text, options.file)
  const policy = source.root && compileTree(source, source.root, options.ports)
  const diagnostics = source.diagnostics.sort(byPosition)
  const failed = diagnostics.some(({ severity }) => severity === 'error')
  return policy && !failed ? { policy, diagnostics } : { diagnostics }
}

function compileTree(source: YamlSource, root: Node, ports: CompilePorts): Policy {
  const { report, locate } = createReport(source, root)
  const { authored: whole, problems } = checkShape(root)
  for (const { path, atKey, id, message, help } of problems) report({ at: path, atKey }, id, message, help)
  const authored = prune(whole, problems)
  const named = namedValues(authored)
  const context: Context = {
    root,
    ports,
    languages: languagesOf(authored),
    names: collectNames(root),
    report,
    lineNames: readingLine(named),
    positionOf: (at, atKey = false) => locate({ at, atKey }),
  }
  checkNaming(context)
  checkClashes(context)
  const facts = allFacts(context, authored)
  const spoiled = problems.some(({ spoils }) => spoils?.some((key) => namesSpoiled.has(String(key))))
  if (!reportCircles(context, named) && !spoiled)
    context.environment = environmentOf(context, authored, facts)
  return present({
    ...head(context, authored),
    regions: regions(context, authored, rangeOf(authored)),
    ...places(context, authored),
    facts,
    ...values(context, authored),
    ...requests(context, authored),
    ...judging(context, authored),
    obligations: obligations(context, authored),
    ...remedies(context, authored),
    ...moneyAndPauses(context, authored),
    escalation: escalation(context, authored),
    ...reviews(context, authored),
    conduct: conduct(context, authored),
    ...actions(context, authored),
    ...others(context, authored),
    ...law(context, authored),
    positions: positions(context, root),
  })
}

const namesSpoiled = new Set(['facts', 'let', 'windows', 'tables', 'ask', 'contents'])

function allFacts(context: Context, authored: Authored): FactDeclaration[] {
  const declared = declaredFacts(context, authored.facts)
  return [...declared, ...askedFacts(context, declared)]
}

function environmentOf(context: Context, authored: Authored, facts: FactDeclaration[]) {
  const { lineNames } = context
  const { let: lets = {}, windows = {}, tables = {} } = authored
  return createEnvironment({
    facts,
    lets: Object.entries(lets).map(([name, source]) => ({ name, source: String(source) })),
    windows: Object.keys(windows).map((name) => ({ name, readsLine: lineNames.has(name) })),
    tables: Object.entries(tables).map(([name, { gives }]) => ({
      name,
      gives,
      readsLine: lineNames.has(name),
    })),
    names: expressionNames(context),
  })
}

function reportCircles(context: Context, named: readonly NamedValue[]): boolean {
  const { circles, tooDeep } = findCircles(named)
  for (const circle of circles) {
    const [first] = circle
    if (!first) continue
    const names = circle.map(({ name }) => name).join(' → ')
    const message = `"${first.name}" is defined by itself: ${names}.`
    context.report(
      { at: first.at, atKey: true },
      'circular-name',
      message,
      'Define one of them without the others.',
    )
  }
  if (tooDeep) {
    const message = `"${tooDeep.name}" rests on more than ${deepestNames} other names, one upon another.`
    context.report({ at: tooDeep.at, atKey: true }, 'names-too-deep', message, 'Say it in fewer steps.')
  }
  return circles.length > 0 || tooDeep !== undefined
}

function byPosition({ position: one }: Diagnostic, { position: other }: Diagnostic): number {
  return one.line - other.line || one.column - other.column
}
