/** What a team would have done with a case after its story was told: it goes on until nothing is owed, mostly in time. */
import type { CaseState, Field, LoadedPolicy, Missing, Refusal } from '@redress/engine'
import type { Bus, CommandCall, CommandResult } from '../commands/types.ts'
import { movesOf } from './moves.ts'
import type { Cast } from './play.ts'
import type { Random } from './random.ts'
import { sentenceIn } from './sentences.ts'

const hour = 3_600_000
/** No case needs more. */
const mostSteps = 16

export interface WindUp {
  loaded: LoadedPolicy
  cast: Cast
  random: Random
  until: number
  tick: (at: number) => void
}

/** Works on the case from its last event until an instant, or until it is done. */
export async function windUp(
  bus: Bus,
  started: CaseState,
  { loaded, cast, random, until, tick }: WindUp,
): Promise<void> {
  let state = started
  for (let step = 0; step < mostSteps; step += 1) {
    const at = Math.max(state.now, nextMoment(state, random))
    if (at > until) return
    tick(at)
    const next = await first(movesOf(loaded, state, at), (move) =>
      attempt(bus, loaded, state, { ...callBy(cast, move), caseId: state.id, at }),
    )
    if (!next) return
    state = next
  }
}

/** Somewhere between the last event and what is due next, now and then after it. */
function nextMoment(state: CaseState, random: Random): number {
  const dues = state.obligations.flatMap(({ state: how, due }) =>
    how === 'running' && due !== undefined ? [due] : [],
  )
  const due = Math.min(...dues, state.now + 48 * hour)
  const share = random.fraction() < 0.92 ? random.fraction() * 0.9 : 1 + random.fraction() * 0.3
  return Math.round(state.now + 60_000 + Math.max(0, due - state.now) * share)
}

function callBy(
  { organisation, staff, opening }: Cast,
  move: { do: string; by: { party: string }; with?: Record<string, unknown> },
) {
  const person = staff.find(({ teams }) => teams.includes(move.by.party))
  const id = move.by.party === 'customer' ? opening.customerId : person?.id
  return {
    organisation,
    do: move.do,
    by: { party: move.by.party, ...(id ? { id } : {}) },
    with: move.with ?? {},
  }
}

/** Carries out a command, filling in what it is told is missing, twice at most. Gives the case, where it went on. */
async function attempt(
  bus: Bus,
  loaded: LoadedPolicy,
  state: CaseState,
  call: CommandCall,
): Promise<CaseState | undefined> {
  let told = call.with ?? {}
  for (let time = 0; time < 3; time += 1) {
    const result: CommandResult = await bus.execute({ ...call, with: told })
    if (result.outcome === 'accepted') return result.version > state.version ? result.state : undefined
    if (result.outcome !== 'refused') return undefined
    const filled = filledIn(loaded, state, told, result.refusal, call.at)
    if (!filled) return undefined
    told = filled
  }
  return undefined
}

function filledIn(
  { policy }: LoadedPolicy,
  state: CaseState,
  told: Record<string, unknown>,
  { id, missing = [], message }: Refusal,
  at: number,
): Record<string, unknown> | undefined {
  if (id === 'invalid' && message.includes('"finding"'))
    return { ...told, finding: sentenceIn(language(), 0) }
  if ((id !== 'contents-missing' && id !== 'missing') || missing.length === 0) return undefined
  const fields: Record<string, Field> = Object.assign(
    {},
    ...Object.values(policy.actions).map(({ ask }) => ask),
    ...Object.values(policy.remedies).flatMap(({ steps }) => steps.map(({ ask }) => ask)),
    ...Object.values(policy.documents).map(({ contents }) => contents),
  )
  const values = (pieces: Missing[]) =>
    Object.fromEntries(pieces.map(({ name }, index) => [name, answerTo(fields[name], index, language(), at)]))
  const ofLines = missing.filter(({ line }) => line !== undefined && line !== '*')
  const contents = missing.filter(({ what }) => what === 'content')
  const answers = missing.filter((piece) => piece.what === 'field' && !ofLines.includes(piece))
  const checks = missing.filter(({ what }) => what === 'answer')
  return {
    ...told,
    ...(contents.length > 0 ? { contents: { ...(told.contents as object), ...values(contents) } } : {}),
    ...(answers.length > 0 ? { answers: { ...(told.answers as object), ...values(answers) } } : {}),
    ...(checks.length > 0 ? { checklist: Object.fromEntries(checks.map(({ name }) => [name, true])) } : {}),
    ...(ofLines.length > 0
      ? {
          lines: [...new Set(ofLines.map(({ line }) => line))].map((line) => ({
            id: line,
            ...values(ofLines.filter((each) => each.line === line)),
          })),
        }
      : {}),
  }

  function language(): string {
    const wished = String(state.customer.language)
    return policy.languages.includes(wished) ? wished : (policy.languages[0] ?? 'en')
  }
}

function answerTo(field: Field | undefined, index: number, language: string, at: number): unknown {
  switch (field?.type) {
    case 'boolean':
      return true
    case 'choice':
      return Object.keys(field.options ?? {})[0]
    case 'number':
    case 'integer':
    case 'weight':
    case 'temperature':
    case 'money':
      return Math.max(field.min ?? 1, 1)
    case 'date':
      return new Date(at + 7 * 24 * hour).toISOString().slice(0, 10)
    case 'instant':
      return new Date(at + 7 * 24 * hour).toISOString()
    default:
      return sentenceIn(language, index)
  }
}

async function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  for (const item of items) {
    const found = await find(item)
    if (found !== undefined) return found
  }
  return undefined
}
