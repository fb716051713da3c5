/** Creates and updates what the shop knows, many in one transaction, and tells open cases what changed. */
import type { Instant } from '@redress/engine'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Store } from '../store/store.ts'
import { type ChangedFacts, customerChanges, orderChanges, sellerChanges } from './changes.ts'
import { centreOver, customerOver, type Lists, orderOver, sellerOver, WrongUpdate } from './merge.ts'
import { type Changes, tellOpenCases } from './propagate.ts'
import type { OrderRecord } from './records.ts'
import { same } from './same.ts'
import type { CentreUpdate, CustomerUpdate, OrderUpdate, SellerUpdate } from './shape.ts'
import { lockCentres, lockCustomers, lockOrders, lockSellers, ownersOfNumbers } from './stored.ts'
import {
  childKinds,
  WrittenMeanwhile,
  writeCentreRows,
  writeCustomerRows,
  writeOrderRows,
  writeSellerRows,
} from './write-rows.ts'

/** What became of an update. `id` is ours; `at` is the place in the update of what is wrong with it. */
export type Written =
  | { outcome: 'created' | 'updated' | 'unchanged'; externalId: string; id: string }
  | { outcome: 'wrong'; externalId: string; at: string; message: string }

export interface WriteOptions {
  /** When it became known; what `updatedAt` says. */
  at: Instant
  /** Whether lists replace what is there (the default) or add to it, as the rows of a CSV file do. */
  lists?: Lists
  /** Write nothing at all where anything is wrong. */
  wholly?: boolean
}

type Write<Update> = (
  store: Store,
  organisation: string,
  updates: readonly Update[],
  options: WriteOptions,
) => Promise<Written[]>

/** Takes the place of a commit where something is wrong and nothing is to be written. */
class NotWritten extends Error {
  readonly results: Written[]

  constructor(results: Written[]) {
    super('Nothing was written.')
    this.results = results
  }
}

type InTransaction<Update> = (
  client: PoolClient,
  organisation: string,
  updates: readonly Update[],
  options: WriteOptions,
) => Promise<Written[]>

/** In a transaction, again where somebody else was at the same. */
function writing<Update>(work: InTransaction<Update>): Write<Update> {
  return async (store, organisation, updates, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await store.transaction(organisation, async (_, client) => {
          const results = await work(client, organisation, updates, options)
          if (options.wholly && results.some(({ outcome }) => outcome === 'wrong'))
            throw new NotWritten(results)
          return results
        })
      } catch (error) {
        if (error instanceof NotWritten) return error.results
        if (attempt === mostAttempts || !isWorthAnother(error)) throw error
      }
    }
  }
}

const mostAttempts = 5

/** Deadlock, serialisation failure, a key that somebody else has just written. */
function isWorthAnother(error: unknown): boolean {
  return (
    error instanceof WrittenMeanwhile ||
    ['40P01', '40001', '23505', '23503'].includes((error as { code?: string }).code ?? '')
  )
}

/** Records by external id, as they are while updates are laid over them one after the other. */
class Working<Kept extends { id: string; externalId: string }> {
  readonly #kept: ReadonlyMap<string, Kept>
  readonly #now = new Map<string, Kept>()

  constructor(kept: ReadonlyMap<string, Kept>) {
    this.#kept = kept
  }

  get(externalId: string): Kept | undefined {
    return this.#now.get(externalId) ?? this.#kept.get(externalId)
  }

  set(record: Kept): 'created' | 'updated' | 'unchanged' {
    const before = this.get(record.externalId)
    if (before && same(before, record)) return 'unchanged'
    this.#now.set(record.externalId, record)
    return before ? 'updated' : 'created'
  }

  /** What is to be written, in the order of the external ids: two that write the same at once then do not wait for each other in a circle. */
  toWrite(): { added: Kept[]; changed: Kept[] } {
    const all = [...this.#now.values()].sort((one, other) => (one.externalId < other.externalId ? -1 : 1))
    return {
      added: all.filter(({ externalId }) => !this.#kept.has(externalId)),
      changed: all.filter((record) => {
        const before = this.#kept.get(record.externalId)
        return before !== undefined && !same(before, record)
      }),
    }
  }

  /** What changed of those that were there. */
  changes<Changed>(compare: (before: Kept, after: Kept) => Changed | undefined): Map<string, Changed> {
    const changes = new Map<string, Changed>()
    for (const after of this.toWrite().changed) {
      const changed = compare(this.#kept.get(after.externalId) as Kept, after)
      if (changed) changes.set(after.id, changed)
    }
    return changes
  }

  before(record: Kept): Kept | undefined {
    return this.#kept.get(record.externalId)
  }
}

function attempted(
  externalId: string,
  id: string,
  work: () => 'created' | 'updated' | 'unchanged',
  at = '',
): Written {
  try {
    return { outcome: work(), externalId, id }
  } catch (error) {
    if (!(error instanceof WrongUpdate)) throw error
    return { outcome: 'wrong', externalId, at: at + error.at, message: error.message }
  }
}

const none: Changes = { orders: new Map(), customers: new Map(), sellers: new Map() }
const externalIds = (updates: readonly { externalId: string }[]) => [
  ...new Set(updates.map((each) => each.externalId)),
]

/** Customers, each by its external id. */
export const writeCustomers: Write<CustomerUpdate> = writing(
  async (client, organisation, updates, { at }) => {
    const customers = new Working(await lockCustomers(client, organisation, externalIds(updates)))
    const results = updates.map((update) => {
      const { externalId } = update
      const kept = customers.get(externalId)
      const id = kept?.id ?? uuidv7()
      return attempted(externalId, id, () => customers.set(customerOver(kept, update, id)))
    })
    await writeCustomerRows(client, organisation, new Date(at), customers.toWrite())
    await tellOpenCases(client, organisation, { ...none, customers: customers.changes(customerChanges) })
    return results
  },
)

/** Sellers, each by its external id. */
export const writeSellers: Write<SellerUpdate> = writing(async (client, organisation, updates, { at }) => {
  const sellers = new Working(await lockSellers(client, organisation, externalIds(updates)))
  const results = updates.map((update) => {
    const { externalId } = update
    const kept = sellers.get(externalId)
    const id = kept?.id ?? uuidv7()
    return attempted(externalId, id, () => sellers.set(sellerOver(kept, update, id)))
  })
  await writeSellerRows(client, organisation, new Date(at), sellers.toWrite())
  await tellOpenCases(client, organisation, { ...none, sellers: sellers.changes(sellerChanges) })
  return results
})

/** Service centres, each by its external id. */
export const writeCentres: Write<CentreUpdate> = writing(async (client, organisation, updates, { at }) => {
  const centres = new Working(await lockCentres(client, organisation, externalIds(updates)))
  const results = updates.map((update) => {
    const { externalId } = update
    const kept = centres.get(externalId)
    const id = kept?.id ?? uuidv7()
    return attempted(externalId, id, () => centres.set(centreOver(kept, update, id)))
  })
  await writeCentreRows(client, organisation, new Date(at), centres.toWrite())
  return results
})

/** Orders, each by its external id, with the customers and sellers that they bring along. */
export const writeOrders: Write<OrderUpdate> = writing(async (client, organisation, updates, options) => {
  const named = (party: OrderUpdate['customer'] | OrderUpdate['seller']) =>
    party === undefined || party === null ? [] : [typeof party === 'string' ? party : party.externalId]
  const customers = new Working(
    await lockCustomers(client, organisation, [
      ...new Set(updates.flatMap(({ customer }) => named(customer))),
    ]),
  )
  const sellers = new Working(
    await lockSellers(client, organisation, [...new Set(updates.flatMap(({ seller }) => named(seller)))]),
  )
  const kept = await lockOrders(client, organisation, externalIds(updates))
  const numbers = await ownersOfNumbers(client, organisation, [
    ...new Set(updates.map(({ number, externalId }) => number ?? externalId)),
  ])
  const orders = new Working(kept)
  const results = updates.map((update): Written => {
    const { externalId } = update
    const before = orders.get(externalId)
    const id = before?.id ?? uuidv7()
    return attempted(externalId, id, () => {
      const customer = customerOf(update)
      const seller = sellerOf(update)
      const order = orderOver(before, update, {
        id,
        lists: options.lists ?? 'replace',
        parties: { customerId: customer?.id, sellerId: seller === null ? null : seller?.id },
      })
      takeNumber(order)
      if (customer) customers.set(customer)
      if (seller) sellers.set(seller)
      return orders.set(order)
    })
  })

  function customerOf({ customer }: OrderUpdate) {
    if (customer === undefined) return undefined
    const externalId = typeof customer === 'string' ? customer : customer.externalId
    const found = customers.get(externalId)
    if (typeof customer !== 'string') return customerOver(found, customer, found?.id ?? uuidv7())
    if (!found)
      throw new WrongUpdate(
        'customer',
        `There is no customer "${externalId}": import the customers first, or give the customer with the order.`,
      )
    return found
  }

  function sellerOf({ seller }: OrderUpdate) {
    if (seller === undefined || seller === null) return seller
    const externalId = typeof seller === 'string' ? seller : seller.externalId
    const found = sellers.get(externalId)
    if (typeof seller !== 'string')
      return within('seller.', () => sellerOver(found, seller, found?.id ?? uuidv7()))
    if (!found)
      throw new WrongUpdate(
        'seller',
        `There is no seller "${externalId}": import the sellers first, or give the seller with the order.`,
      )
    return found
  }

  function takeNumber({ number, externalId }: OrderRecord): void {
    const owner = numbers.get(number)
    if (owner !== undefined && owner !== externalId)
      throw new WrongUpdate(
        'number',
        `The number "${number}" is that of the order "${owner}"; numbers are given once.`,
      )
    numbers.set(number, externalId)
  }

  const at = new Date(options.at)
  await writeCustomerRows(client, organisation, at, customers.toWrite())
  await writeSellerRows(client, organisation, at, sellers.toWrite())
  const { added, changed } = orders.toWrite()
  const anew = Object.fromEntries(
    childKinds.map((kind) => [
      kind,
      changed.filter((order) => !same(orders.before(order)?.[kind], order[kind])),
    ]),
  ) as Record<(typeof childKinds)[number], OrderRecord[]>
  await writeOrderRows(client, organisation, at, { added, changed, anew })
  await tellOpenCases(client, organisation, {
    orders: orders.changes<ChangedFacts>(orderChanges),
    customers: customers.changes(customerChanges),
    sellers: sellers.changes(sellerChanges),
  })
  return results
})

function within<Result>(place: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof WrongUpdate) throw new WrongUpdate(place + error.at, error.message)
    throw error
  }
}
