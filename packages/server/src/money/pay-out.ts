import { uuidv7 } from 'uuidv7'
import type { Effect } from '../effects/effect.ts'
import { GiveUp, TryLater } from '../effects/failures.ts'
import type { PaymentPayload } from '../effects/types.ts'
import type { Seals } from '../people/seals.ts'
import type { Services } from '../services.ts'
import type { Db } from '../store/store.ts'
import { type Paid, payOverHttp } from './connectors/http.ts'
import { makesCreditNote, writeCreditNote } from './credit-note.ts'
import { requestOf } from './request.ts'
import { creditNoteOf, type Payout, payoutOf } from './rows.ts'

/**
 * Pays what a step owes, once. First the payout, with its credit note, is written for the effect's key; then the organisation's connector is asked, with
 * the same key each time; then its answer is recorded together with the effect's end. A crash at any point leads back here, and to the same payout.
 */
export async function payOut(effect: Effect, services: Services): Promise<void> {
  const { organisation } = effect
  const payout = await services.store.transaction(organisation, async (db, client) => {
    const written = await writePayout(db, effect, services)
    if (!isToBeSent(written)) await effect.settle(client)
    return written
  })
  if (!isToBeSent(payout)) return
  const paid = await send(payout, services)
  await services.store.transaction(organisation, async (db, client) => {
    await recordPaid(db, payout, paid, new Date(services.clock.now()))
    if (paid.state !== 'failed') await effect.settle(client)
  })
  if (paid.state === 'failed')
    throw new GiveUp(
      `The payment connector refused it (${paid.failure}). Settle it by hand at /api/v1/payouts/${payout.payout_id}/settle, or correct the cause and retry.`,
    )
}

/** People settle by hand, and what was sent or settled is not asked for again. */
const isToBeSent = ({ connector, state }: Payout) =>
  connector === 'http' && (state === 'due' || state === 'failed')

/** The payout of the effect's key, which is written when there is none. */
async function writePayout(db: Db, effect: Effect, { policies, clock }: Services): Promise<Payout> {
  const { organisation, key, caseId, effectId } = effect
  const found = await payoutOf(db, organisation, key)
  if (found) return found
  const { run, step, line, remedy, amount, version } = effect.payload as unknown as PaymentPayload
  if (caseId === null || amount === undefined)
    throw new GiveUp(
      'The step says no amount, so there is nothing to pay. Pay by hand, and tell it in the case.',
    )
  const subject = await db
    .selectFrom('cases')
    .select(['policy', 'policy_version', 'state', 'order_id', 'customer_id', 'seller_id'])
    .where('organisation', '=', organisation)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const loaded = await policies.version(organisation, subject.policy, subject.policy_version)
  if (!loaded)
    throw new GiveUp(
      `Version ${subject.policy_version} of ${subject.policy} is not there. Restore it, then retry.`,
    )
  const { policy } = loaded
  const now = clock.now()
  const connector = await db
    .selectFrom('payment_connectors')
    .select('kind')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  const nothing = Number(amount) === 0
  const noted = makesCreditNote(policy, step)
  const written = await db
    .insertInto('payouts')
    .values({
      organisation,
      payout_id: uuidv7(),
      case_id: caseId,
      version,
      run,
      step,
      line,
      remedy,
      kind: noted ? 'credit-note' : step,
      amount,
      currency: policy.money.currency,
      connector: connector?.kind ?? 'manual',
      state: nothing ? 'settled' : 'due',
      key,
      effect_id: effectId,
      created_at: new Date(now),
      settled_at: nothing ? new Date(now) : null,
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!written) {
    // Another runner was faster; its row can be seen now that it has committed.
    const theirs = await payoutOf(db, organisation, key)
    if (!theirs) throw new Error('A payout that was in the way is not there.')
    return theirs
  }
  if (noted && !nothing)
    await writeCreditNote(
      db,
      written,
      {
        policy,
        state: subject.state,
        orderId: subject.order_id,
        customerId: subject.customer_id,
        sellerId: subject.seller_id,
      },
      now,
    )
  return written
}

/** Asks the connector. Fails where it is not known what became of it, or where another one may have paid already. */
async function send(payout: Payout, services: Services): Promise<Paid> {
  const { organisation, payout_id, key } = payout
  const { store, outgoing, seals } = services
  const { url, secret, askedBefore, body } = await store.transaction(organisation, async (db) => ({
    ...(await claimFor(db, payout, seals)),
    body: requestOf(payout, await subjectOf(db, payout), await creditNoteOf(db, organisation, payout_id)),
  }))
  const privateAddresses = outgoing?.privateAddresses ?? false
  const paid = await payOverHttp({ url, secret, privateAddresses }, { id: payout_id, key, body })
  if (paid.state !== 'unsent') return paid
  if (!askedBefore) await store.read(organisation, (db) => setAskedUrl(db, payout, null))
  throw new TryLater(`The payment connector cannot be reached (${paid.error}).`)
}

/**
 * Writes down which connector is about to be asked, before it is. One that may have paid, such as one that never answered, must not be followed by another:
 * a key means something only to whom it was sent.
 */
async function claimFor(db: Db, payout: Payout, seals: Seals) {
  const connector = await db
    .selectFrom('payment_connectors')
    .select(['url', 'secret'])
    .where('organisation', '=', payout.organisation)
    .executeTakeFirst()
  const { asked_url } = await db
    .selectFrom('payouts')
    .select('asked_url')
    .where('organisation', '=', payout.organisation)
    .where('payout_id', '=', payout.payout_id)
    .executeTakeFirstOrThrow()
  if (!connector?.url || !connector.secret || (asked_url !== null && asked_url !== connector.url))
    throw new GiveUp(
      'The payment connector is another one than when this was to be paid. Find out whether the one before paid it and settle it by hand; or set it as it was, then retry.',
    )
  const secret = seals.open('payment-connector', connector.secret)
  if (secret === undefined)
    throw new GiveUp(
      'The secret of the payment connector was sealed with another secret of the server. Give the server that one again, or set the connector anew; then retry.',
    )
  if (asked_url === null) await setAskedUrl(db, payout, connector.url)
  return { url: connector.url, secret, askedBefore: asked_url !== null }
}

async function setAskedUrl(db: Db, { organisation, payout_id }: Payout, url: string | null): Promise<void> {
  await db
    .updateTable('payouts')
    .set({ asked_url: url })
    .where('organisation', '=', organisation)
    .where('payout_id', '=', payout_id)
    .execute()
}

function subjectOf(db: Db, { organisation, case_id }: Payout) {
  return db
    .selectFrom('cases')
    .select(['number as caseNumber', 'order_id as orderId', 'order_number as orderNumber'])
    .where('organisation', '=', organisation)
    .where('case_id', '=', case_id)
    .executeTakeFirstOrThrow()
}

async function recordPaid(
  db: Db,
  { organisation, payout_id }: Payout,
  { state, reference, failure }: Paid,
  at: Date,
): Promise<void> {
  await db
    .updateTable('payouts')
    .set({
      state,
      failure: failure ?? null,
      ...(reference === undefined ? {} : { reference }),
      ...(state === 'failed' ? { asked_url: null } : { sent_at: at }),
      ...(state === 'settled' ? { settled_at: at } : {}),
    })
    .where('organisation', '=', organisation)
    .where('payout_id', '=', payout_id)
    .where('state', 'in', ['due', 'failed'])
    .execute()
}
