import { parseInstant } from '../../calendar/index.ts'
import type { LoadedPolicy } from '../../policy/load.ts'
import { decide } from '../decide.ts'
import { namesOf } from '../events.ts'
import { evolveAll } from '../evolve/index.ts'
import { obligationsOf, readySteps } from '../queries.ts'
import type { Actor, CaseState, Command, Decision, Given, Refusal } from '../types.ts'

/** Monday morning in Paris. */
export const monday = instant('2026-10-05T10:00:00+02:00')
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Two cameras, delivered the Thursday before. */
export const given: Given = {
  id: 'c-1',
  customer: { kind: 'consumer' },
  seller: { id: 's-1' },
  order: {
    number: 'F-1',
    placedAt: '2026-09-28T09:00:00+02:00',
    deliveredAt: '2026-10-01T09:00:00+02:00',
    lines: [
      { id: '1', title: 'Camera', quantity: 1, price: '100' },
      { id: '2', title: 'Lens', quantity: 1, price: '50' },
    ],
  },
}

export interface Done extends Decision {
  /** The names of what happened. */
  names: string[]
}

/** One case under a policy, told command by command, a minute apart unless an instant is given. */
export class Story {
  readonly loaded: LoadedPolicy
  state: CaseState | undefined
  now = monday

  constructor(loaded: LoadedPolicy) {
    this.loaded = loaded
  }

  /** Somebody does something; what comes of it is kept. */
  does(
    by: string | Actor,
    what: string,
    withThis: Record<string, unknown> = {},
    more: Partial<Command> = {},
  ): Done {
    const actor = typeof by === 'string' ? { party: by } : by
    const decision = decide(
      this.loaded,
      this.state,
      { do: what, by: actor, with: withThis, ...more },
      this.now,
    )
    this.state = evolveAll(this.state, decision.events)
    this.now += minute
    return { ...decision, names: decision.events.flatMap(namesOf) }
  }

  /** The customer opens the case; the order may be another. */
  opens(withThis: Record<string, unknown>, more: Partial<Given> = {}, by: string | Actor = 'customer'): Done {
    return this.does(by, 'open', withThis, { given: { ...given, ...more } })
  }

  /** Time goes on until then, and by itself. */
  until(then: number | string): Done {
    this.now = typeof then === 'number' ? then : instant(then)
    const done = this.does('system', 'pass-time')
    this.now -= minute
    return done
  }

  /** The same story so far, to be told on in another way. */
  copy(): Story {
    const story = new Story(this.loaded)
    story.state = this.state
    story.now = this.now
    return story
  }

  get case(): CaseState {
    if (!this.state) throw new Error('There is no case.')
    return this.state
  }

  /** `decide running`, and so on, for all that is owed. */
  get owed(): string[] {
    return this.state ? obligationsOf(this.state).map(({ id, state }) => `${id} ${state}`) : []
  }

  /** The state of an obligation, the last of its name. */
  stateOf(name: string): string | undefined {
    return this.case.obligations.findLast((each) => each.name === name)?.state
  }

  get ready(): string[] {
    return readySteps(this.loaded, this.case).map(({ step, line }) =>
      line === '*' ? step : `${step} ${line}`,
    )
  }

  /** `approved money-back 100.00`, line by line. */
  get lines(): Record<string, string> {
    return Object.fromEntries(
      this.case.lines.map(({ id, verdict, decision }) => [
        id,
        decision
          ? [decision.outcome, decision.remedy, decision.amount].filter(Boolean).join(' ')
          : (verdict?.outcome ?? 'not judged'),
      ]),
    )
  }
}

/** An instant as it is written. */
export function instant(text: string): number {
  const parsed = parseInstant(text)
  if (!parsed.ok) throw new Error(parsed.problem.text)
  return parsed.value
}

/** What a refusal says, to compare: its id and clause, the facts it read, what would change it. */
export function saysNo({ refusal }: { refusal?: Refusal }) {
  if (!refusal) return 'accepted'
  const { id, clause, facts, wouldChange, missing, overrulable } = refusal
  return {
    id,
    ...(clause ? { clause } : {}),
    ...(facts.length > 0 ? { facts: facts.map(({ name, value }) => `${name}: ${String(value)}`) } : {}),
    ...(wouldChange.length > 0 ? { needs: wouldChange.map(({ fact, needs }) => `${fact}: ${needs}`) } : {}),
    ...(missing ? { missing: missing.map(({ name, line }) => (line ? `${name} ${line}` : name)) } : {}),
    ...(overrulable ? { overrulable } : {}),
  }
}
