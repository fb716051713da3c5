import { passkey } from '@better-auth/passkey'
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { sendSecret } from '../codes.ts'
import { databaseOf } from './database.ts'
import { authPath } from './names.ts'
import { oidcProviders, trustedProviders } from './oidc.ts'
import type { AuthSetting } from './setting.ts'
import { sharedOptions } from './shared.ts'

/** For how long a link to choose a password anew holds, in minutes. */
export const resetMinutes = 60
/** Shortest password, in characters. */
export const shortestPassword = 12

/** Sign-in of staff, and of the people of sellers: password with second factor, passkeys, OpenID Connect. */
export function createStaffAuth(setting: AuthSetting) {
  const { organisation, origin, store } = setting
  const name = organisation.organisation
  const language = organisation.languages[0] ?? 'en'
  const title = Object.values(organisation.title)[0] ?? name
  const providers = oidcProviders(setting)
  return betterAuth({
    ...sharedOptions('staff', setting),
    basePath: authPath,
    appName: title,
    database: databaseOf(store, name),
    user: {
      modelName: 'people',
      additionalFields: {
        kind: { type: 'string', required: false, input: false },
        language: { type: 'string', required: false },
        roles: { type: 'string[]', required: false, input: false },
        teams: { type: 'string[]', required: false, input: false },
        sellerId: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { modelName: 'people_sessions', expiresIn: 14 * day, updateAge: day },
    account: {
      modelName: 'people_accounts',
      accountLinking: { enabled: true, trustedProviders: trustedProviders(organisation.settings) },
    },
    verification: { modelName: 'people_verifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetMinutes * 60,
      sendResetPassword: ({ user, token }) =>
        sendSecret(store, name, {
          to: user.email,
          language: (user as { language?: string }).language ?? language,
          template: 'password-reset',
          values: { link: `${origin}/desk/password#${token}`, minutes: resetMinutes },
        }),
    },
    databaseHooks: { session: { create: { before: ({ userId }) => refuseDisabled(store, name, userId) } } },
    disabledPaths: ['/sign-up/email', '/change-email', '/delete-user'],
    plugins: [
      twoFactor({ issuer: title, twoFactorTable: 'people_second_factors' }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: title,
        origin,
        schema: { passkey: { modelName: 'people_passkeys', fields: { credentialID: 'credentialId' } } },
      }),
      genericOAuth({ config: providers }),
    ],
  } satisfies BetterAuthOptions)
}

async function refuseDisabled(store: AuthSetting['store'], organisation: string, userId: string) {
  const disabled = await store.read(organisation, (db) =>
    db
      .selectFrom('people')
      .select('id')
      .where('organisation', '=', organisation)
      .where('id', '=', userId)
      .where('disabled_at', 'is not', null)
      .executeTakeFirst(),
  )
  if (disabled)
    throw new APIError('FORBIDDEN', {
      code: 'DISABLED',
      message: 'This account is disabled. Ask an administrator of the organisation.',
    })
}

const day = 24 * 60 * 60

export type StaffAuth = ReturnType<typeof createStaffAuth>
