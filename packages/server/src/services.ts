import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Bus } from './commands/types.ts'
import type { Live } from './conversation/live.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Policies } from './policies/policies.ts'
import type { Store } from './store/store.ts'

/** What every part of a running server shares. */
export interface Services {
  readonly store: Store
  readonly policies: Policies
  readonly bus: Bus
  readonly clock: Clock
  readonly log: Logger
  /** Who looks is told of what is new. */
  readonly live: Live
  readonly mailer: Mailer
}
