import type { StaffAuth } from '../../people/auth/staff-auth.ts'
import { takeOne } from '../../people/rate-limits.ts'
import type { Services } from '../../services.ts'
import { signOut } from './doors.ts'

/** For longer than a code of the clock holds: its half minute, and the one before and after it. */
const once = { most: 1, seconds: 120 }

/**
 * Lets a code of a second factor count once (RFC 6238, section 5.2): whoever looked over a shoulder has nothing. Given what the code was answered with;
 * gives that, or the answer to a wrong code, with the session that was just begun ended.
 */
export async function codeOnce(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { organisation, auth, code }: { organisation: string; auth: StaffAuth; code: string },
  answered: Response,
): Promise<Response> {
  const { user } = (await answered.clone().json()) as { user?: { id?: string } }
  const key = `second factor ${user?.id} ${code}`
  if ((await takeOne(store, organisation, key, once, clock.now())) === 0) return answered
  const begun = answered.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (begun.length > 0) await signOut(auth, new Headers({ cookie: begun.join('; ') }))
  return Response.json({ code: 'INVALID_CODE', message: 'This code was used already.' }, { status: 401 })
}
