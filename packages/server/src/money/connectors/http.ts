import { z } from 'zod'
import { GiveUp, TryLater } from '../../effects/failures.ts'
import { type Answer, post } from '../../effects/outgoing/post.ts'
import { signed } from '../../effects/outgoing/sign.ts'

/** What the connector says became of the payout. */
export interface Paid {
  state: 'sent' | 'settled' | 'failed'
  reference?: string
  /** Why it was refused, in a word. */
  failure?: string
}

/** Nothing reached the connector, so it cannot have paid. */
export interface Unsent {
  state: 'unsent'
  error: string
}

export interface HttpConnector {
  url: string
  secret: string
  privateAddresses: boolean
}

const word = z.string().regex(/^[a-z0-9-]{1,60}$/)
const answer = z.object({
  state: z.enum(['sent', 'settled', 'failed']).optional(),
  reference: z.string().min(1).max(200).optional(),
  reason: word.optional().catch('refused'),
})

/** What may pass: too early, being worked on, too many, or the other side is unwell. */
const passes = (status: number) => status >= 500 || [408, 409, 423, 425, 429].includes(status)

/**
 * Asks the organisation's own connector to pay. The same key and the same bytes every time: it pays once for a key, and answers a repetition as it
 * answered the first. Fails with `TryLater` while it is not known what became of it.
 */
export async function payOverHttp(
  { url, secret, privateAddresses }: HttpConnector,
  { id, key, body }: { id: string; key: string; body: string },
): Promise<Paid | Unsent> {
  const given = await post(url, body, {
    headers: { 'idempotency-key': key, ...signed(id, body, [secret]) },
    privateAddresses,
  })
  if (given.error !== undefined && unsent.has(given.error)) return { state: 'unsent', error: given.error }
  return meaningOf(given)
}

/** Failures before a connection stood. */
const unsent = new Set([
  'ENOTPUBLIC',
  'ENOTENCRYPTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

function meaningOf({ status, error, body, retryAfterSeconds }: Answer): Paid {
  if (status === undefined) throw new TryLater(`The payment connector did not answer (${error}).`)
  if (status >= 200 && status < 300) {
    const read = answer.safeParse(parsed(body))
    if (!read.success)
      throw new TryLater(
        `The payment connector answered ${status} with what is no answer of a connector: see docs/reference/money.md.`,
      )
    const { state = 'sent', reference, reason } = read.data
    return {
      state,
      ...(reference === undefined ? {} : { reference }),
      ...(state === 'failed' ? { failure: reason ?? 'refused' } : {}),
    }
  }
  if (passes(status)) throw new TryLater(`The payment connector answered ${status}.`, retryAfterSeconds)
  if (status < 400)
    throw new GiveUp(
      `The payment connector answered ${status}, which leads elsewhere. Correct its address, then retry.`,
    )
  return { state: 'failed', failure: `http-${status}` }
}

/** An empty answer says no more than its status. */
function parsed(body: string): unknown {
  if (body.trim() === '') return {}
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
