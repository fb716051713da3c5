import type { ExpressionBuilder } from 'kysely'
import { readNumber } from '../../cases/number.ts'
import type { ConversationCase, Thread } from '../../conversation/types.ts'
import type { Db } from '../../store/store.ts'
import type { Database } from '../../store/tables/index.ts'
import type { Principal } from '../access/principal.ts'
import { uuidPattern } from '../cursor.ts'
import { notFound } from '../problem.ts'

/** Who reads or writes, towards one case. */
export interface Viewer {
  side: 'staff' | Thread
  /** Under which name read marks stand. */
  reader: string
  /** As messages of theirs are kept. */
  author: { author: 'agent' | Thread; author_id: string; author_name: string | null }
}

/** The case, by its id or its number as people type it, and as whom somebody meets it. Whoever it is not for is told that there is none. */
export async function meet(
  db: Db,
  principal: Principal,
  idOrNumber: string,
): Promise<{ found: ConversationCase; viewer: Viewer }> {
  const asked = idOrNumber.trim()
  const read = readNumber(asked)
  const numbers = [asked, asked.toUpperCase(), ...(read.read === 'number' ? [read.number] : [])]
  const found = await db
    .selectFrom('cases')
    .select(['case_id', 'number', 'policy', 'policy_version', 'customer_id', 'seller_id'])
    .where('organisation', '=', principal.organisation)
    .where(uuidPattern.test(asked) ? byId(asked) : byNumber(numbers))
    .orderBy(({ eb }) => eb('number', '=', asked), 'desc')
    .executeTakeFirst()
  const viewer = found && viewerOf(principal, found)
  if (!found || !viewer) throw notFound('case')
  return { found, viewer }
}

type Cases = ExpressionBuilder<Database, 'cases'>
const byId = (id: string) => (where: Cases) => where('case_id', '=', id)
const byNumber = (numbers: string[]) => (where: Cases) => where('number', 'in', numbers)

function viewerOf(principal: Principal, found: ConversationCase): Viewer | undefined {
  switch (principal.kind) {
    case 'staff': {
      const { userId, name } = principal
      return {
        side: 'staff',
        reader: `staff:${userId}`,
        author: { author: 'agent', author_id: userId, author_name: name },
      }
    }
    case 'key': {
      const { keyId } = principal
      return {
        side: 'staff',
        reader: `key:${keyId}`,
        author: { author: 'agent', author_id: keyId, author_name: null },
      }
    }
    case 'customer': {
      const { customerId } = principal
      if (found.customer_id !== customerId) return undefined
      return {
        side: 'customer',
        reader: `customer:${customerId}`,
        author: { author: 'customer', author_id: customerId, author_name: null },
      }
    }
    case 'seller': {
      const { userId, sellerId } = principal
      if (found.seller_id !== sellerId) return undefined
      return {
        side: 'seller',
        reader: `seller:${userId}`,
        author: { author: 'seller', author_id: userId, author_name: null },
      }
    }
    case 'nobody':
      return undefined
  }
}
