import { isAPIError } from 'better-auth/api'
import type { StaffAuth } from './auth/staff-auth.ts'

/** Gives somebody who has none a password. */
export async function setPassword(auth: StaffAuth, userId: string, password: string): Promise<void> {
  const { internalAdapter, password: passwords } = await auth.$context
  await internalAdapter.createAccount({
    userId,
    providerId: 'credential',
    accountId: userId,
    password: await passwords.hash(password),
  })
}

/** The cookies of a sign-in with a password; undefined where it is refused. */
export async function signInWithPassword(
  auth: StaffAuth,
  email: string,
  password: string,
): Promise<readonly string[] | undefined> {
  try {
    const { headers } = await auth.api.signInEmail({
      body: { email, password },
      headers: new Headers(),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  } catch (error) {
    if (isAPIError(error)) return undefined
    throw error
  }
}
