/** What a team would have done with a case after its story was told: it goes on until nothing is owed, mostly in time. */
import { type CaseState, type LoadedPolicy, obligationsOf } from '@redress/engine'
import type { Bus, CommandCall, CommandResult } from '../commands/types.ts'
import { filledIn } from './fill-in.ts'
import { movesOf } from './moves.ts'
import { type Cast, givenTo } from './play.ts'
import type { Random } from './random.ts'

const hour = 3_600_000
/** No case needs more. */
const mostSteps = 16

export interface WindUp {
  loaded: LoadedPolicy
  cast: Cast
  random: Random
  until: number
  tick: (at: number) => void
  /** Whether only what falls due until then is done: the story goes on. */
  unfolding: boolean
}

/** Works on the case from its last event until an instant, or until it is done. */
export async function windUp(
  bus: Bus,
  started: CaseState,
  { loaded, cast, random, until, tick, unfolding }: WindUp,
): Promise<void> {
  let state = started
  for (let step = 0; step < mostSteps; step += 1) {
    if (unfolding && !obligationsOf(state).some(({ due = until }) => due < until)) return
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

/** Somewhere between the last event and what is due next, now and then after it; soon where something is late. */
function nextMoment(state: CaseState, random: Random): number {
  if (obligationsOf(state).some(({ state: how }) => how === 'late'))
    return Math.round(state.now + random.between(1, 20) * hour)
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
    with: move.do === 'assign' ? givenTo(staff, move.by.party) : (move.with ?? {}),
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
    const filled = filledIn(loaded, state, { ...call, with: told }, result.refusal)
    if (!filled) return undefined
    told = filled
  }
  return undefined
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
