import type { Logger } from 'pino'
import type { Store } from '../../store/store.ts'
import type { Organisation } from '../organisations.ts'
import type { Secrets } from '../secrets.ts'

/** What an instance of better-auth is made of: one organisation, under one address of its own. */
export interface AuthSetting {
  organisation: Organisation
  /** `https://returns.example.com` */
  origin: string
  store: Store
  secrets: Secrets
  log: Logger
  environment: Record<string, string | undefined>
}
