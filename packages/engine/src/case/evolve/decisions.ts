import type { EventData } from '../events.ts'
import type { CaseState, LineState } from '../types.ts'
import { type Reducers, withLineFacts } from './reducer.ts'

type DecidedLines = EventData['decided']['lines']

/** Who has the case, what was found, what was decided. */
export const decisions: Reducers = {
  acknowledged: (state, data) => ({ facts: { ...state.facts, ...data.facts } }),
  assigned: (_, data) => ({
    ...(data.to ? { handler: data.to } : {}),
    ...(data.nobody ? { handler: undefined } : {}),
    ...(data.team ? { team: data.team } : {}),
  }),
  'investigation-started': (state, data) => ({
    tasks: [...state.tasks, { task: data.task, owes: data.owes }],
  }),
  'finding-recorded': (state, data) => ({
    facts: { ...state.facts, ...data.facts },
    lines: withLineFacts(state.lines, data.lines),
    tasks: state.tasks.map((task) => (task.task === data.task ? { ...task, finding: data.finding } : task)),
  }),
  decided: (state, data) => ({
    facts: { ...state.facts, ...data.facts, ...(data.disposal ? { disposal: data.disposal } : {}) },
    lines: withDecisions(state, data.lines),
  }),
  'remedy-chosen': (state, data) => ({
    lines: state.lines.map((line) =>
      data.lines.includes(line.id) && line.decision
        ? { ...line, offers: [], decision: { ...line.decision, remedy: data.remedy } }
        : line,
    ),
  }),
  'offer-declined': (state, data) => ({
    lines: state.lines.map((line) => {
      if (!data.lines.includes(line.id)) return line
      const { decision: _, offers: __, ...undecided } = line
      return undecided
    }),
  }),
  escalated: (_, data) => ({ level: data.level, team: data.team }),
  overruled: (state, data, event) => ({
    overruled: [
      ...state.overruled,
      {
        refusal: data.refusal,
        reason: data.reason,
        by: event.by.name ?? event.by.party,
        ...(data.clause ? { clause: data.clause } : {}),
      },
    ],
  }),
}

function withDecisions(state: CaseState, decided: DecidedLines): LineState[] {
  const byLine = new Map(decided.map((line) => [line.id, line]))
  return state.lines.map((line) => {
    const found = byLine.get(line.id)
    return found ? { ...line, decision: found.decision, offers: found.offers ?? [] } : line
  })
}
