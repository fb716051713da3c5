import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Bus } from './commands/types.ts'
import type { Live } from './conversation/live.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Mailer } from './mail/mailer.ts'
import type { People } from './people/people.ts'
import type { Seals } from './people/seals.ts'
import type { Policies } from './policies/policies.ts'
import type { Store } from './store/store.ts'
import type { Vitals } from './vitals.ts'

/** What every part of a running server shares. */
export interface Services {
  readonly store: Store
  readonly policies: Policies
  readonly bus: Bus
  readonly clock: Clock
  readonly people: People
  readonly log: Logger
  /** Who looks is told of what is new. */
  readonly live: Live
  readonly mailer: Mailer
  /** Takes files in and gives them out. */
  readonly evidence: Evidence
  /** For what the database keeps and must not tell. */
  readonly seals: Seals
  /** What webhooks and payment connectors may reach: with `privateAddresses`, loopback, private networks and plain http too. Without it, none of these. */
  readonly outgoing?: { readonly privateAddresses: boolean }
  /** How the running server does; left out where there is none. */
  readonly vitals?: Vitals
}
