import { holds } from '../policy/expressions/evaluate.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { EvidenceDeclaration, Field, RequestKind } from '../policy/model.ts'
import { describes, saidIn } from './describes.ts'
import { named } from './named.ts'
import { scopeOf } from './scope.ts'
import type { CaseState, Missing } from './types.ts'
import { wholeCase } from './whole-case.ts'

/** Everything the policy asks for a kind of request: the fields, the description, the evidence. */
export function requirementsOf(loaded: LoadedPolicy, kind: string) {
  const { policy } = loaded
  const request = named(policy.requests, kind)
  if (!request) throw new Error(`The policy has no request "${kind}".`)
  return {
    request,
    description: request.description ?? policy.description,
    evidence: { ...policy.evidence, ...request.evidence },
  }
}

/** Every field that a kind of request asks; those of a head of claim are about that head alone. */
export function fieldsOf({ ask, heads }: RequestKind): Record<string, Field> {
  const ofHeads = Object.values(heads).flatMap((head) => Object.entries(head.ask))
  return { ...ask, ...Object.fromEntries(ofHeads.map(([name, field]) => [name, { ...field, per: 'line' }])) }
}

/** What is still missing from the request, each piece with the clause that asks for it, in the order the policy asks. */
export function missingOf(loaded: LoadedPolicy, state: CaseState, only?: 'before-sending'): Missing[] {
  const { request, description, evidence } = requirementsOf(loaded, state.kind)
  const missing: Missing[] = []
  if (
    description &&
    required(description.required, only) &&
    !describes(state.request.description, description.min)
  ) {
    missing.push({
      what: 'description',
      name: 'description',
      clause: description.clause,
      ...(description.min > 0 ? { least: description.min, has: saidIn(state.request.description) } : {}),
    })
  }
  missing.push(...missingFields(loaded, state, request, only))
  if (only) return missing
  for (const [name, declared] of Object.entries(evidence))
    missing.push(...missingEvidence(loaded, state, name, declared))
  return missing
}

const required = (rule: boolean | 'wanted' | 'before-sending', only?: 'before-sending') =>
  only ? rule === only : rule !== false

function missingFields(
  loaded: LoadedPolicy,
  state: CaseState,
  request: RequestKind,
  only?: 'before-sending',
): Missing[] {
  const missing: Missing[] = []
  for (const line of state.lines) {
    const head = named(request.heads, line.facts.head)
    for (const [name, field] of Object.entries({ ...request.ask, ...head?.ask })) {
      const perLine = field.per === 'line' || head?.ask[name] !== undefined
      if (!perLine && line !== state.lines[0]) continue
      if (perLine && line.verdict && line.verdict.outcome !== 'admitted') continue
      const given = perLine ? line.facts[name] : state.request[name]
      if (given !== undefined && given !== '') continue
      if (!fieldRequired(loaded, state, field, perLine ? line.id : undefined, only)) continue
      missing.push({
        what: 'field',
        name,
        ...(field.required === 'wanted' ? { wanted: true as const } : {}),
        ...(perLine && line.id !== wholeCase ? { line: line.id } : {}),
        ...(field.clause ? { clause: field.clause } : {}),
      })
    }
  }
  return missing
}

function fieldRequired(
  loaded: LoadedPolicy,
  state: CaseState,
  field: Field,
  line: string | undefined,
  only?: 'before-sending',
): boolean {
  if (typeof field.required === 'object') {
    return !only && holds(loaded, field.required, scopeOf(loaded, state, state.receivedAt, line)) === true
  }
  return required(field.required, only)
}

function missingEvidence(
  loaded: LoadedPolicy,
  state: CaseState,
  name: string,
  declared: EvidenceDeclaration,
): Missing[] {
  if (!declared.required) return []
  const least = declared.atLeast ?? 1
  const lines =
    declared.per === 'line'
      ? state.lines.filter((line) => line.verdict?.outcome !== 'refused').map((line) => line.id)
      : [undefined]
  return lines
    .filter(
      (line) =>
        !declared.when ||
        holds(loaded, declared.when, scopeOf(loaded, state, state.receivedAt, line)) === true,
    )
    .map((line) => ({ line, has: piecesOf(state, name, declared, line) }))
    .filter(({ has }) => has < least)
    .map(({ line, has }) => ({
      what: 'evidence' as const,
      name,
      clause: declared.clause,
      ...(line && line !== wholeCase ? { line } : {}),
      ...(least > 1 ? { least, has } : {}),
    }))
}

/** How many pieces of a kind have come, of a medium that serves; one and the same piece counts once. */
function piecesOf(
  state: CaseState,
  kind: string,
  declared: EvidenceDeclaration,
  line: string | undefined,
): number {
  const pieces = state.evidence.filter(
    (item) =>
      [item.kind].flat().includes(kind) &&
      declared.accept.includes(item.media) &&
      (line === undefined || !item.lines || item.lines.includes(line)),
  )
  return new Set(pieces.map((item, index) => item.id ?? index)).size
}
