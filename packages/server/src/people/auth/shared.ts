import { createHash } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { uuidv7 } from 'uuidv7'
import type { Secrets } from '../secrets.ts'
import { cookiePrefix } from './names.ts'
import type { AuthSetting } from './setting.ts'

/** What staff's and customers' sign-in have in common. Limits, the origin of requests, and what is logged are ours, not better-auth's. */
export function sharedOptions(
  kind: 'staff' | 'customer',
  { organisation, origin, secrets, log }: AuthSetting,
) {
  return {
    baseURL: origin,
    secrets: versioned(secrets),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ auth: kind }, message),
    },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) throw error
        if (error.statusCode >= 500) log.warn({ auth: kind }, `Sign-in failed: ${error.message}`)
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(kind, organisation.organisation),
      useSecureCookies: origin.startsWith('https:'),
      disableCSRFCheck: true,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
  } as const satisfies BetterAuthOptions
}

/**
 * better-auth writes beside what it seals the number of the secret that it sealed it with. Made of the secret itself, the number stays when others come
 * before it or go.
 */
function versioned({ all }: Secrets) {
  return all.map((value) => ({
    version: createHash('sha256').update(value).digest().readUInt32BE() >>> 1,
    value,
  }))
}
