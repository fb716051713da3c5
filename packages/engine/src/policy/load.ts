import type { CalendarContext } from '../calendar/index.ts'
import { fault } from './expressions/absent.ts'
import type { EntryKind, Subject } from './expressions/built-in-facts.ts'
import { type Compiled, type Context, compile, type Run } from './expressions/compile.ts'
import { FactView } from './expressions/fact-view.ts'
import type { Node } from './expressions/node.ts'
import { parseExpression } from './expressions/parse.ts'
import { type Fieldset, type Schema, schemaOf } from './expressions/schema.ts'
import { type RegionValues, State } from './expressions/state.ts'
import type { Scope } from './expressions/types.ts'
import type { Policy } from './model.ts'
import { namedValues } from './values/named.ts'

/** A policy that is ready to judge: each expression is compiled once, when it is first asked for. */
export interface LoadedPolicy {
  policy: Policy
  /** What periods are counted with in a region; the first region where there is none of that name. */
  contextOf(region: string): CalendarContext
  /** How an expression runs. */
  run(source: string): Run
  /** The tree of an expression; undefined when it cannot be read, as none of a compiled policy. */
  treeOf(source: string): Node | undefined
  /** How a part of an expression runs that stands in no loop. */
  runPart(part: Node): Run
  /** What has been worked out in a scope so far. */
  stateOf(scope: Scope): State
}

/** Where a scope carries what has been worked out in it: a weak map would take longer than the judging. */
const workedOut = Symbol('worked out')

/** Makes a policy ready to judge. Takes next to no time: everything is made when it is first needed. */
export function loadPolicy(policy: Policy): LoadedPolicy {
  const schema = schemaOf(policy.facts)
  const context: Context = { schema, windows: new Set(Object.keys(policy.windows)), variables: [] }
  const compiled = new Map<string, { tree?: Node; run: Run }>()
  const parts = new WeakMap<Node, Compiled>()
  const regions = new Map(policy.regions.map((region) => [region.id, regionValues(region, schema)]))
  const [firstRegion] = regions.values()
  if (!firstRegion) throw new Error('A compiled policy has at least one region.')

  const expressionOf = (source: string) => {
    let expression = compiled.get(source)
    if (!expression) {
      expression = compileSource(source, context)
      compiled.set(source, expression)
    }
    return expression
  }
  const regionOf = (id: string) => regions.get(id) ?? firstRegion
  const loaded: LoadedPolicy = {
    policy,
    contextOf: (region) => regionOf(region).calendars,
    run: (source) => expressionOf(source).run,
    treeOf: (source) => expressionOf(source).tree,
    runPart(part) {
      const known = parts.get(part) ?? compile(part, context)
      parts.set(part, known)
      return known.run
    },
    stateOf(scope: Scope & { [workedOut]?: State }) {
      const known = scope[workedOut]
      if (known?.scope === scope && known.belongsTo(values)) return known
      const state = new State(values, scope)
      scope[workedOut] = state
      return state
    },
  }
  const values = { policy, regionOf, named: namedValues(loaded) }
  return loaded
}

function compileSource(source: string, context: Context): { tree?: Node; run: Run } {
  const read = parseExpression(source)
  if (read.ok) return { tree: read.parsed.tree, run: compile(read.parsed.tree, context).run }
  const unreadable = fault(`"${source.slice(0, 80)}" cannot be read: ${read.problem.message}`)
  return { run: () => unreadable }
}

function regionValues({ zone, calendars }: Policy['regions'][number], schema: Schema): RegionValues {
  const lastViews = new Map<Fieldset, FactView>()
  const entryViews = new Map<EntryKind, WeakMap<object, FactView>>()
  return {
    calendars: { zone, calendars },
    viewOf(raw: object, subject: Subject) {
      const fields = schema.subjects[subject]
      let view = lastViews.get(fields)
      if (view?.raw !== raw) {
        view = new FactView(raw, fields)
        lastViews.set(fields, view)
      }
      return view
    },
    entryOf(raw: object, kind: EntryKind) {
      const views = entryViews.get(kind) ?? new WeakMap<object, FactView>()
      entryViews.set(kind, views)
      const view = views.get(raw) ?? new FactView(raw, schema.entries[kind])
      views.set(raw, view)
      return view
    },
  }
}
