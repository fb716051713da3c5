import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { emailOTP, magicLink } from 'better-auth/plugins'
import { derived } from '../secrets.ts'
import { databaseOf } from './database.ts'
import type { AuthSetting } from './setting.ts'
import { sharedOptions } from './shared.ts'

/** For how long a code or a link holds, in minutes, and how often a code is tried. */
export const codeMinutes = 10
export const codeTries = 5

/** Sign-in of customers: codes and links. Called by our own routes alone; none of its own is served. */
export function createCustomerAuth(setting: AuthSetting) {
  const { organisation, secrets, store } = setting
  const hash = async (code: string) => derived(secrets, 'customer-code', code).toString('base64url')
  return betterAuth({
    ...sharedOptions('customer', setting),
    basePath: '/api/v1/customer-auth',
    appName: 'Redress',
    database: databaseOf(store, organisation.organisation),
    user: { modelName: 'customer_users' },
    session: { modelName: 'customer_sessions', expiresIn: 30 * day, updateAge: day },
    account: { modelName: 'people_accounts' },
    verification: { modelName: 'customer_codes', storeIdentifier: 'hashed' },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeMinutes * 60,
        allowedAttempts: codeTries,
        disableSignUp: true,
        storeOTP: { hash },
        sendVerificationOTP: async () => {},
      }),
      magicLink({
        expiresIn: codeMinutes * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: async ({ token, metadata }) => metadata?.deliver(token),
      }),
    ],
  } satisfies BetterAuthOptions)
}

const day = 24 * 60 * 60

export type CustomerAuth = ReturnType<typeof createCustomerAuth>
