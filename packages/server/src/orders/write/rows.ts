/** Writes records, many in one statement; without names, as in stored.ts. */
import type { PoolClient } from 'pg'
import type { CentreRecord, CustomerRecord, OrderRecord, SellerRecord } from '../records.ts'

/** Somebody else wrote the same at the same time. Do the whole transaction again: then it is there to be read. */
export class WrittenMeanwhile extends Error {
  constructor() {
    super('Another process wrote the same at the same time.')
  }
}

/** Column, its type and the record's key. */
type Columns = readonly (readonly [column: string, type: string, key: string])[]

const customerColumns: Columns = [
  ['customer_id', 'uuid', 'id'],
  ['external_id', 'text', 'externalId'],
  ['kind', 'text', 'kind'],
  ['email', 'text', 'email'],
  ['name', 'text', 'name'],
  ['phone', 'text', 'phone'],
  ['address', 'jsonb', 'address'],
  ['language', 'text', 'language'],
  ['country', 'text', 'country'],
  ['tier', 'text', 'tier'],
  ['since', 'timestamptz', 'since'],
  ['facts', 'jsonb', 'facts'],
]
const sellerColumns: Columns = [
  ['seller_id', 'uuid', 'id'],
  ['external_id', 'text', 'externalId'],
  ['name', 'text', 'name'],
  ['email', 'text', 'email'],
  ['country', 'text', 'country'],
  ['standing', 'text', 'standing'],
  ['facts', 'jsonb', 'facts'],
]
const centreColumns: Columns = [
  ['centre_id', 'uuid', 'id'],
  ['external_id', 'text', 'externalId'],
  ['name', 'text', 'name'],
  ['brands', 'text[]', 'brands'],
  ['latitude', 'double precision', 'latitude'],
  ['longitude', 'double precision', 'longitude'],
  ['address', 'jsonb', 'address'],
  ['phone', 'text', 'phone'],
]
const orderColumns: Columns = [
  ['order_id', 'uuid', 'id'],
  ['external_id', 'text', 'externalId'],
  ['number', 'text', 'number'],
  ['customer_id', 'uuid', 'customerId'],
  ['seller_id', 'uuid', 'sellerId'],
  ['placed_at', 'timestamptz', 'placedAt'],
  ['paid_at', 'timestamptz', 'paidAt'],
  ['shipped_at', 'timestamptz', 'shippedAt'],
  ['delivered_at', 'timestamptz', 'deliveredAt'],
  ['country', 'text', 'country'],
  ['channel', 'text', 'channel'],
  ['currency', 'text', 'currency'],
  ['total', 'numeric', 'total'],
  ['transport', 'jsonb', 'transport'],
  ['facts', 'jsonb', 'facts'],
]
const childColumns = {
  lines: {
    table: 'order_lines',
    columns: [
      ['order_id', 'uuid', 'orderId'],
      ['line_id', 'text', 'id'],
      ['position', 'integer', 'position'],
      ['title', 'text', 'title'],
      ['unit', 'text', 'unit'],
      ['serial', 'text', 'serial'],
      ['brand', 'text', 'brand'],
      ['category', 'text', 'category'],
      ['condition', 'text', 'condition'],
      ['quantity', 'numeric', 'quantity'],
      ['unit_price', 'numeric', 'unitPrice'],
      ['price', 'numeric', 'price'],
      ['shipped_at', 'timestamptz', 'shippedAt'],
      ['delivered_at', 'timestamptz', 'deliveredAt'],
      ['facts', 'jsonb', 'facts'],
    ],
  },
  deliveries: {
    table: 'deliveries',
    columns: [
      ['order_id', 'uuid', 'orderId'],
      ['delivery_id', 'text', 'id'],
      ['carrier', 'text', 'carrier'],
      ['tracking', 'text', 'tracking'],
      ['shipped_at', 'timestamptz', 'shippedAt'],
      ['delivered_at', 'timestamptz', 'deliveredAt'],
      ['lines', 'text[]', 'lines'],
    ],
  },
  payments: {
    table: 'payments',
    columns: [
      ['order_id', 'uuid', 'orderId'],
      ['payment_id', 'text', 'id'],
      ['method', 'text', 'method'],
      ['amount', 'numeric', 'amount'],
      ['paid_at', 'timestamptz', 'paidAt'],
      ['dispute', 'text', 'dispute'],
      ['dispute_opened_at', 'timestamptz', 'disputeOpenedAt'],
    ],
  },
  invoices: {
    table: 'invoices',
    columns: [
      ['order_id', 'uuid', 'orderId'],
      ['invoice_id', 'text', 'id'],
      ['number', 'text', 'number'],
      ['issued_at', 'timestamptz', 'issuedAt'],
      ['amount', 'numeric', 'amount'],
      ['currency', 'text', 'currency'],
    ],
  },
} as const satisfies Record<string, { table: string; columns: Columns }>

export type ChildKind = keyof typeof childColumns
export const childKinds = Object.keys(childColumns) as ChildKind[]

const names = (columns: Columns) => columns.map(([column]) => column).join(', ')
const given = (columns: Columns) => columns.map(([, , key]) => `given."${key}"`).join(', ')
const recordset = (columns: Columns) =>
  `json_to_recordset($2::json) as given (${columns.map(([, type, key]) => `"${key}" ${type}`).join(', ')})`

/** Adds what is new, and overwrites what is locked. */
function writerOf<Kept extends { id: string }>(table: string, columns: Columns, stamped: boolean) {
  const [[key] = ['']] = columns
  const changing = columns.slice(2)
  const stamps = (sql: string) => (stamped ? sql : '')
  const insert = {
    text: `insert into ${table} (organisation, ${names(columns)}${stamps(', created_at, updated_at')})
      select $1, ${given(columns)}${stamps(', $3, $3')} from ${recordset(columns)}
      on conflict (organisation, external_id) do nothing`,
  }
  const update = {
    text: `update ${table} as kept set ${changing.map(([column, , of]) => `${column} = given."${of}"`).join(', ')}${stamps(', updated_at = $3')}
      from ${recordset(columns)} where kept.organisation = $1 and kept.${key} = given.id`,
  }
  return async (
    client: PoolClient,
    organisation: string,
    at: Date,
    rows: { added: Kept[]; changed: Kept[] },
  ) => {
    const values = (records: Kept[]) => [organisation, JSON.stringify(records), ...(stamped ? [at] : [])]
    if (rows.added.length > 0) {
      const { rowCount } = await client.query({ ...insert, values: values(rows.added) })
      if (rowCount !== rows.added.length) throw new WrittenMeanwhile()
    }
    if (rows.changed.length > 0) await client.query({ ...update, values: values(rows.changed) })
  }
}

export const writeCustomerRows = writerOf<CustomerRecord>('customers', customerColumns, true)
export const writeSellerRows = writerOf<SellerRecord>('sellers', sellerColumns, true)
export const writeCentreRows = writerOf<CentreRecord>('service_centres', centreColumns, false)
const writeOnlyOrders = writerOf<OrderRecord>('orders', orderColumns, true)

/** Writes orders with what belongs to them. `emptied` names the orders whose children of a kind are to be written anew. */
export async function writeOrderRows(
  client: PoolClient,
  organisation: string,
  at: Date,
  rows: { added: OrderRecord[]; changed: OrderRecord[]; anew: Record<ChildKind, OrderRecord[]> },
): Promise<void> {
  const own = ({ lines: _, deliveries: __, payments: ___, invoices: ____, ...order }: OrderRecord) => order
  await writeOnlyOrders(client, organisation, at, {
    added: rows.added.map(own) as OrderRecord[],
    changed: rows.changed.map(own) as OrderRecord[],
  })
  for (const kind of childKinds) {
    const { table, columns } = childColumns[kind]
    const anew = rows.anew[kind]
    if (anew.length > 0)
      await client.query({
        text: `delete from ${table} where organisation = $1 and order_id = any($2)`,
        values: [organisation, anew.map(({ id }) => id)],
      })
    const children = [...rows.added, ...anew].flatMap((order) =>
      order[kind].map((child, position) => ({ ...child, orderId: order.id, position })),
    )
    if (children.length > 0)
      await client.query({
        text: `insert into ${table} (organisation, ${names(columns)}) select $1, ${given(columns)} from ${recordset(columns)}`,
        values: [organisation, JSON.stringify(children)],
      })
  }
}
