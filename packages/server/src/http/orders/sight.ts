import type { Sight } from '../../orders/read/query.ts'
import type { Principal } from '../access/principal.ts'

/** A customer sees their own, a seller what is with them, anybody else who may read at all sees everything. */
export function sightOf(principal: Principal): Sight {
  if (principal.kind === 'customer') return { customerId: principal.customerId }
  if (principal.kind === 'seller') return { sellerId: principal.sellerId }
  return { all: true }
}
