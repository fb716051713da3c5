import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { type ApiKeys, createApiKeys } from './api-keys.ts'
import { type CustomerAuth, createCustomerAuth } from './auth/customer-auth.ts'
import type { AuthSetting } from './auth/setting.ts'
import { createStaffAuth, type StaffAuth } from './auth/staff-auth.ts'
import { createOrganisations, type Organisation, type Organisations } from './organisations.ts'
import type { Secrets } from './secrets.ts'

/** Who may sign in, and how. One for a server. */
export interface People {
  readonly organisations: Organisations
  readonly secrets: Secrets
  readonly keys: ApiKeys
  readonly clock: Clock
  /** How many proxies of ours stand before the server: so many last entries of `X-Forwarded-For` are believed. */
  readonly proxies: number
  /** The address of an organisation's pages: the one asked for where it is ours, else its first host, else the server's own. */
  originOf(organisation: Organisation, host?: string): string
  staffAuth(organisation: Organisation, origin: string): StaffAuth
  customerAuth(organisation: Organisation, origin: string): CustomerAuth
}

export interface PeopleOptions {
  store: Store
  clock: Clock
  log: Logger
  secrets: Secrets
  /** Where the server itself is reached, `https://redress.example.com`; for organisations without a host name of their own. */
  address?: string
  proxies?: number
  environment?: Record<string, string | undefined>
}

export function createPeople(options: PeopleOptions): People {
  const { store, clock, log, secrets, address, proxies = 0, environment = process.env } = options
  const setting = (organisation: Organisation, origin: string): AuthSetting => ({
    organisation,
    origin,
    store,
    secrets,
    log,
    environment,
  })
  return {
    organisations: createOrganisations(store),
    secrets,
    keys: createApiKeys(store, clock),
    clock,
    proxies,
    originOf: (organisation, host) => originOf(organisation, host, address),
    staffAuth: kept((organisation, origin) => createStaffAuth(setting(organisation, origin))),
    customerAuth: kept((organisation, origin) => createCustomerAuth(setting(organisation, origin))),
  }
}

/** For how long an instance is kept, in milliseconds: after that it reads the organisation's settings anew. */
const keptFor = 5 * 60_000
const mostKept = 200

function kept<Auth>(make: (organisation: Organisation, origin: string) => Auth) {
  const instances = new Map<string, { auth: Auth; madeAt: number }>()
  return (organisation: Organisation, origin: string): Auth => {
    const key = `${organisation.organisation} ${origin}`
    const known = instances.get(key)
    if (known && performance.now() - known.madeAt < keptFor) return known.auth
    if (instances.size >= mostKept) instances.clear()
    const auth = make(organisation, origin)
    instances.set(key, { auth, madeAt: performance.now() })
    return auth
  }
}

function originOf({ organisation, hosts }: Organisation, host: string | undefined, address?: string): string {
  const hostname = host?.replace(/:\d+$/, '')
  if (host && hostname && isLocal(hostname, organisation)) return `http://${host}`
  if (host && hostname && hosts.includes(hostname)) return `https://${host}`
  if (hosts[0]) return `https://${hosts[0]}`
  const base = new URL(address ?? 'http://localhost')
  if (isLocal(base.hostname, organisation)) base.hostname = `${organisation}.localhost`
  return base.origin
}

const isLocal = (hostname: string, organisation: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]', `${organisation}.localhost`].includes(hostname)
