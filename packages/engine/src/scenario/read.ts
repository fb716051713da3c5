import * as z from 'zod/mini'
import type { Actor } from '../case/types.ts'
import type { Diagnostic } from '../policy/diagnostic.ts'
import { readGiven, readWith } from './given.ts'
import { diagnose } from './issues.ts'
import { caseSchema, type ScenarioDocument, scenarioSchema, sharedSchema } from './schema.ts'
import { positionAt, readTrees, renamed, type Tree } from './tree.ts'
import type { Scenario, ScenarioStep } from './types.ts'

export interface ReadScenarios {
  scenarios: Scenario[]
  diagnostics: Diagnostic[]
}

/** Reads a scenario file: each document a story, but for `shared:` ones. */
export function readScenarios(text: string, file: string): ReadScenarios {
  return readWithSchema(text, file, scenarioSchema)
}

/** Reads a case for `redress policy explain`: YAML or JSON with `given` and `steps`, or `given`, `at` and `commands`. */
export function readCase(text: string, file: string): ReadScenarios {
  return readWithSchema(text, file, caseSchema, stepsFromCommands)
}

function readWithSchema(
  text: string,
  file: string,
  schema: typeof scenarioSchema | typeof caseSchema,
  prepare: (tree: Tree) => Tree = (tree) => tree,
): ReadScenarios {
  const { trees, diagnostics } = readTrees(text, file)
  const scenarios: Scenario[] = []
  for (const tree of trees.map(prepare)) {
    const shared = isShared(tree.value)
    const used = shared ? sharedSchema : schema
    const read = z.safeParse(used, tree.value, { reportInput: true, jitless: true })
    if (!read.success) diagnostics.push(...diagnose(read.error.issues, used, tree, file))
    else if (!shared) scenarios.push(scenario(read.data as ScenarioDocument, tree, file))
  }
  return { scenarios, diagnostics }
}

function isShared(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'shared' in value && !('scenario' in value)
}

/** `commands`, with one instant for all where each has none of its own, are steps by another name. */
function stepsFromCommands(tree: Tree): Tree {
  const { value } = tree
  if (typeof value !== 'object' || value === null || !('commands' in value)) return tree
  const { commands, at, ...rest } = value as Record<string, unknown>
  const steps = Array.isArray(commands)
    ? commands.map((command) => (at === undefined ? command : { at, ...command }))
    : commands
  return { ...renamed(tree, 'commands', 'steps'), value: { ...rest, steps } }
}

function scenario(document: ScenarioDocument, tree: Tree, file: string): Scenario {
  return {
    file,
    name: document.scenario ?? file,
    position: positionAt(tree, ['scenario'], 'key'),
    clauses: document.clauses ?? [],
    given: readGiven(document.given),
    place: (path, of) => positionAt(tree, path, of),
    steps: document.steps.map((step, index) => readStep(step, index, tree)),
  }
}

function readStep(step: ScenarioDocument['steps'][number], index: number, tree: Tree): ScenarioStep {
  return {
    at: step.at,
    case: String(step.case ?? 'first'),
    by: readActor(step.by),
    ...(step.do === undefined ? {} : { do: step.do }),
    with: readWith(step.with),
    ...(step.overrule ? { overrule: step.overrule } : {}),
    expect: step.expect ?? {},
    position: positionAt(tree, ['steps', index]),
    place: (path, of) => positionAt(tree, ['steps', index, ...path], of),
  }
}

function readActor(by: ScenarioDocument['steps'][number]['by']): Actor {
  if (by === undefined) return { party: 'system' }
  if (typeof by === 'string') return { party: by }
  const { name, id } = by
  return { party: 'team' in by ? by.team : by.party, ...(name ? { name } : {}), ...(id ? { id } : {}) }
}
