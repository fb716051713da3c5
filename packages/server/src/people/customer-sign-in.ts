import { isAPIError } from 'better-auth/api'
import type { Store } from '../store/store.ts'
import { type CustomerAuth, codeMinutes } from './auth/customer-auth.ts'
import { customerAddress, customerOfAddress } from './auth/names.ts'
import { sendSecret } from './codes.ts'
import { evenly } from './evenly.ts'
import { derived, type Secrets } from './secrets.ts'

/** What a customer has at hand: an order number, and the address that the order was placed with. */
export interface OrderAndEmail {
  order: string
  email: string
}

/** Where customers of one organisation sign in. */
export interface CustomerDoor {
  organisation: string
  origin: string
  languages: readonly string[]
  store: Store
  secrets: Secrets
  auth: CustomerAuth
}

export interface CustomerSession {
  customerId: string
  cookies: readonly string[]
}

/** Sends a code by mail where order and address belong together. Looks the same, and takes as long, where they do not. */
export const askForCode = (door: CustomerDoor, pair: OrderAndEmail): Promise<void> =>
  evenly(async () => {
    const found = await findCustomer(door, pair)
    const address = addressFor(door, pair, found)
    const { internalAdapter } = await door.auth.$context
    await internalAdapter.deleteVerificationByIdentifier(`sign-in-otp-${address}`)
    const code = await door.auth.api.createVerificationOTP({ body: { email: address, type: 'sign-in' } })
    if (!found) return
    await admit(door, found.customer_id)
    await sendSecret(door.store, door.organisation, {
      to: found.email,
      language: found.language ?? door.languages[0] ?? 'en',
      template: 'code',
      values: {
        code,
        minutes: codeMinutes,
        link: `${door.origin}/sign-in#${await makeToken(door, address)}`,
      },
    })
  })

/** Signs in with the code that was mailed; undefined where it is wrong, used, too old, or mistyped too often. */
export const signInWithCode = (
  door: CustomerDoor,
  { code, ...pair }: OrderAndEmail & { code: string },
  headers: Headers,
): Promise<CustomerSession | undefined> =>
  evenly(async () => {
    const address = addressFor(door, pair, await findCustomer(door, pair))
    return session(() =>
      door.auth.api.signInEmailOTP({
        body: { email: address, otp: code },
        headers: agentOf(headers),
        returnHeaders: true,
      }),
    )
  })

/** A token with which a customer is signed in once, for a shop that knows them: undefined where there is no such customer. */
export async function handOver(door: CustomerDoor, externalId: string): Promise<string | undefined> {
  const customer = await door.store.read(door.organisation, (db) =>
    db
      .selectFrom('customers')
      .select('customer_id')
      .where('organisation', '=', door.organisation)
      .where('external_id', '=', externalId)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!customer) return undefined
  await admit(door, customer.customer_id)
  return makeToken(door, customerAddress(customer.customer_id))
}

/** Signs in with the token of a mailed link or of a shop that hands its customer over; undefined where it does not hold. */
export const signInWithToken = (
  door: CustomerDoor,
  token: string,
  headers: Headers,
): Promise<CustomerSession | undefined> =>
  session(() =>
    door.auth.api.magicLinkVerify({ query: { token }, headers: agentOf(headers), returnHeaders: true }),
  )

async function session(
  signIn: () => Promise<{ headers: Headers; response: { user: { email: string } } }>,
): Promise<CustomerSession | undefined> {
  try {
    const { headers, response } = await signIn()
    return { customerId: customerOfAddress(response.user.email), cookies: headers.getSetCookie() }
  } catch (error) {
    if (isAPIError(error)) return undefined
    throw error
  }
}

async function findCustomer({ store, organisation }: CustomerDoor, { order, email }: OrderAndEmail) {
  const found = await store.read(organisation, (db) =>
    db
      .selectFrom('orders')
      .innerJoin('customers', (join) =>
        join
          .onRef('customers.organisation', '=', 'orders.organisation')
          .onRef('customers.customer_id', '=', 'orders.customer_id'),
      )
      .select(['customers.customer_id', 'customers.email', 'customers.language'])
      .where('orders.organisation', '=', organisation)
      .where('orders.number', '=', order.trim())
      .where('customers.erased_at', 'is', null)
      .executeTakeFirst(),
  )
  return found?.email && found.email.toLowerCase() === email.trim().toLowerCase()
    ? { ...found, email: found.email }
    : undefined
}

/** For a pair that does not exist, always the same customer who does not exist: tries are counted for it just the same. */
function addressFor(
  { secrets, organisation }: CustomerDoor,
  { order, email }: OrderAndEmail,
  found: { customer_id: string } | undefined,
): string {
  if (found) return customerAddress(found.customer_id)
  const digest = derived(
    secrets,
    'no-customer',
    `${organisation}\0${order.trim()}\0${email.trim().toLowerCase()}`,
  ).toString('hex')
  return customerAddress(digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))
}

/** better-auth knows a customer from the first time that a code is asked for. */
async function admit({ store, organisation }: CustomerDoor, customerId: string): Promise<void> {
  await store.read(organisation, (db) =>
    db
      .insertInto('customer_users')
      .values({ organisation, id: customerId, email: customerAddress(customerId), email_verified: true })
      .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
      .execute(),
  )
}

async function makeToken({ auth }: CustomerDoor, address: string): Promise<string> {
  let made = ''
  const deliver = (token: string) => {
    made = token
  }
  await auth.api.signInMagicLink({ body: { email: address, metadata: { deliver } }, headers: new Headers() })
  return made
}

function agentOf(headers: Headers): Headers {
  const agent = headers.get('user-agent')
  return new Headers(agent ? { 'user-agent': agent } : {})
}
