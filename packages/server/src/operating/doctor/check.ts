import type { Store } from '../../store/store.ts'
import type { Configuration } from '../configuration.ts'

/** What one look came to. `todo` says what to do where not all is well. */
export interface Checked {
  part: string
  state: 'ok' | 'warn' | 'fail'
  what: string
  todo?: string
}

export interface Patient {
  configuration: Configuration
  /** The data folder. */
  folder: string
}
export interface ConnectedPatient extends Patient {
  store: Store
}

const made =
  (state: Checked['state']) =>
  (part: string, what: string, todo?: string): Checked => ({ part, state, what, ...(todo ? { todo } : {}) })

export const ok = made('ok')
export const warn = made('warn')
export const fail = made('fail')
