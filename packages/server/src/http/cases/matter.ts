import type { Services } from '../../services.ts'
import type { Db } from '../../store/store.ts'
import type { Principal } from '../access/principal.ts'
import { uuidPattern } from '../cursor.ts'
import { unknownReference } from './command-problems.ts'

/** Whom and what a request is about, by our ids. */
export interface MatterIds {
  customerId: string
  orderId?: string
  sellerId?: string
}

/**
 * Finds what a request names by the shop's ids, numbers, or ours. The customer is the one who asks, else the one named, else that of the order. Throws
 * the problem of what is not there, or is another customer's, which is not told apart.
 */
export function matterFor(
  { store }: Pick<Services, 'store'>,
  principal: Principal,
  named: { order?: string | undefined; customer?: string | undefined; seller?: string | undefined },
): Promise<MatterIds> {
  const { organisation } = principal
  return store.read(organisation, async (db) => {
    const order = named.order === undefined ? undefined : await orderNamed(db, organisation, named.order)
    const customerId =
      principal.kind === 'customer'
        ? principal.customerId
        : named.customer === undefined
          ? order?.customer_id
          : await idOf(db, organisation, 'customer', named.customer)
    if (named.order !== undefined && (!order || (customerId && order.customer_id !== customerId)))
      throw unknownReference(
        'order',
        'Give the number of the order as it stands on the invoice, or its id at the shop.',
      )
    if (principal.kind === 'seller' && order?.seller_id !== principal.sellerId)
      throw unknownReference('order')
    if (customerId === undefined)
      throw unknownReference('customer', 'Name the order, or the customer by the id at the shop.')
    const sellerId =
      named.seller === undefined || principal.kind === 'customer'
        ? order?.seller_id
        : await idOf(db, organisation, 'seller', named.seller)
    return { customerId, ...(order ? { orderId: order.order_id } : {}), ...(sellerId ? { sellerId } : {}) }
  })
}

async function orderNamed(db: Db, organisation: string, name: string) {
  const found = await db
    .selectFrom('orders')
    .select(['order_id', 'customer_id', 'seller_id', 'number'])
    .where('organisation', '=', organisation)
    .where((where) =>
      where.or([
        where('number', '=', name),
        where('external_id', '=', name),
        ...(uuidPattern.test(name) ? [where('order_id', '=', name)] : []),
      ]),
    )
    .execute()
  return found.find(({ number }) => number === name) ?? found[0]
}

/** Our id of a customer or seller, by theirs at the shop or ours. */
export async function idOf(
  db: Db,
  organisation: string,
  what: 'customer' | 'seller',
  name: string,
  from: 'body' | 'query' = 'body',
): Promise<string> {
  const [table, column] =
    what === 'customer' ? (['customers', 'customer_id'] as const) : (['sellers', 'seller_id'] as const)
  const rows: { id: string; external_id: string }[] = await db
    .selectFrom(table as 'customers')
    .select([`${column as 'customer_id'} as id`, 'external_id'])
    .where('organisation', '=', organisation)
    .where((where) =>
      where.or([
        where('external_id', '=', name),
        ...(uuidPattern.test(name) ? [where(column as 'customer_id', '=', name)] : []),
      ]),
    )
    .execute()
  const found = rows.find(({ external_id }) => external_id === name) ?? rows[0]
  if (found) return found.id
  throw unknownReference(what, undefined, from)
}
