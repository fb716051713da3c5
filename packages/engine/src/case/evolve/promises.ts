import type { CaseState, ObligationInstance } from '../types.ts'
import type { Reducers } from './reducer.ts'

/** The clocks: obligations raised, kept, late, void, paused; suspensions. */
export const promises: Reducers = {
  'obligation-raised': (state, data) => ({ obligations: [...state.obligations, data.obligation] }),
  'obligation-kept': (state, data, event) => change(state, data.id, { state: 'kept', settledAt: event.at }),
  'obligation-late': (state, data, event) => change(state, data.id, { state: 'late', settledAt: event.at }),
  'obligation-done': (state, data, event) => change(state, data.id, { doneAt: event.at }),
  'obligation-voided': (state, data, event) => change(state, data.id, { state: 'void', settledAt: event.at }),
  'obligation-paused': (state, data) => change(state, data.id, { state: 'paused', clock: data.clock }),
  'obligation-resumed': (state, data) =>
    change(state, data.id, { state: 'running', clock: data.clock, due: data.due, reminders: data.reminders }),
  'obligation-started': (state, data) => change(state, data.id, { ...data.timing, state: 'running' }),
  'deadline-moved': (state, data) => ({
    obligations: state.obligations.map((each) => {
      if (each.id !== data.id) return each
      const { clock: _, ...rest } = each
      return {
        ...rest,
        state: 'running' as const,
        moved: true as const,
        due: data.due,
        reminders: data.reminders,
      }
    }),
  }),
  reminded: (state, data, event) => ({
    obligations: state.obligations.map((each) =>
      each.id === data.id
        ? { ...each, reminders: each.reminders.filter((reminder) => reminder.at > event.at) }
        : each,
    ),
  }),
  suspended: (state, data) => ({ suspensions: [...state.suspensions, data.suspension] }),
  'suspension-lifted': (state, data) => ({
    suspensions: state.suspensions.filter((name) => name !== data.suspension),
  }),
}

function change(state: CaseState, id: string, changes: Partial<ObligationInstance>): Partial<CaseState> {
  return { obligations: state.obligations.map((each) => (each.id === id ? { ...each, ...changes } : each)) }
}
