import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../store/store.ts'
import type { Database } from '../../store/tables/index.ts'
import type { Principal } from '../access/principal.ts'
import { instantPattern, readCursor, uuidPattern, writeCursor } from '../cursor.ts'

/** What a list is narrowed to; a list of values means any of them. */
export interface CaseFilters {
  policy?: readonly string[] | undefined
  status?: readonly string[] | undefined
  kind?: readonly string[] | undefined
  channel?: readonly string[] | undefined
  team?: readonly string[] | undefined
  level?: readonly number[] | undefined
  /** A member of staff, or `none`. */
  handler?: string | undefined
  /** Our ids. */
  customerId?: string | undefined
  sellerId?: string | undefined
  /** Its number. */
  order?: string | undefined
  open?: boolean | undefined
  /** Some of our teams owes something then or later. */
  owedFrom?: Date | undefined
  /** Some of our teams owes something by then. */
  owedBefore?: Date | undefined
  /** Only these. */
  caseIds?: readonly string[] | undefined
}

export type Sort = 'owed_by' | 'opened_at' | 'updated_at'

const columns = [
  'case_id',
  'number',
  'policy',
  'policy_version',
  'kind',
  'channel',
  'status',
  'open',
  'level',
  'team',
  'handler',
  'customer_id',
  'order_number',
  'seller_id',
  'opened_at',
  'updated_at',
  'version',
  'owed_by',
  'outcome',
  'remedy',
  'granted',
] as const

export type CaseListRow = Awaited<ReturnType<typeof read>>[number]

/**
 * A page of cases: by `owed_by` the open ones, the most urgent first and those without a deadline last; by `opened_at` and `updated_at` the newest
 * first. Each order follows an index, so that a page costs the same at any depth.
 */
export async function listCases(
  db: Db,
  principal: Principal,
  filters: CaseFilters,
  { sort, limit, cursor }: { sort: Sort; limit: number; cursor?: string | undefined },
): Promise<{ rows: CaseListRow[]; next?: string }> {
  const [instant, id] = readCursor(cursor, [instantPattern, uuidPattern]) ?? []
  const after = id ? { instant: instant ?? null, id } : undefined
  const rows =
    sort === 'owed_by'
      ? await mostUrgent(db, principal, filters, limit + 1, after)
      : await read(db, principal, filters, sort, limit + 1, after)
  if (rows.length <= limit) return { rows }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    ...(last ? { next: writeCursor([(last.exact_instant as string | null) ?? null, last.case_id]) } : {}),
  }
}

interface After {
  instant: string | null
  id: string
}

/** Those with a deadline, then those without: two ranges of one index. */
async function mostUrgent(
  db: Db,
  principal: Principal,
  filters: CaseFilters,
  limit: number,
  after: After | undefined,
): Promise<CaseListRow[]> {
  const dated =
    after && after.instant === null ? [] : await read(db, principal, filters, 'owed_by', limit, after)
  if (dated.length === limit || filters.owedBefore || filters.owedFrom) return dated
  const undated = after?.instant === null ? after : { instant: null, id: '' }
  return [...dated, ...(await read(db, principal, filters, 'owed_by', limit - dated.length, undated))]
}

function read(
  db: Db,
  principal: Principal,
  filters: CaseFilters,
  sort: Sort,
  limit: number,
  after: After | undefined,
) {
  const ascending = sort === 'owed_by'
  const direction = ascending ? 'asc' : 'desc'
  const position = sql.ref(sort)
  return db
    .selectFrom('cases')
    .select(columns)
    .select(
      sql<string | null>`to_char(${position} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'exact_instant',
      ),
    )
    .where('organisation', '=', principal.organisation)
    .where((where) =>
      where.and(conditions(where, principal, ascending ? { ...filters, open: true } : filters)),
    )
    .where(() => {
      if (after?.instant) {
        const compared = sql.raw(ascending ? '>' : '<')
        return sql<SqlBool>`(${position}, case_id) ${compared} (${after.instant}::timestamptz, ${after.id}::uuid)`
      }
      if (after) {
        const further = after.id === '' ? sql`` : sql`and case_id > ${after.id}::uuid`
        return sql<SqlBool>`${position} is null ${further}`
      }
      return ascending ? sql<SqlBool>`${position} is not null` : sql<SqlBool>`true`
    })
    .orderBy(sort, direction)
    .orderBy('case_id', direction)
    .limit(limit)
    .execute()
}

function conditions(where: ExpressionBuilder<Database, 'cases'>, principal: Principal, filters: CaseFilters) {
  const { handler, customerId, sellerId, order, open, owedFrom, owedBefore, caseIds } = filters
  const among = (['policy', 'status', 'kind', 'channel', 'team', 'level'] as const).flatMap((name) => {
    const values = filters[name]
    if (!values) return []
    const [only, ...others] = values as readonly string[]
    return [
      only !== undefined && others.length === 0
        ? where(name, '=', only)
        : where(name, 'in', values as string[]),
    ]
  })
  return [
    ...among,
    ...(handler === undefined
      ? []
      : [handler === 'none' ? where('handler', 'is', null) : where('handler', '=', handler)]),
    ...(customerId === undefined ? [] : [where('customer_id', '=', customerId)]),
    ...(sellerId === undefined ? [] : [where('seller_id', '=', sellerId)]),
    ...(order === undefined ? [] : [where('order_number', '=', order)]),
    ...(open === undefined ? [] : [open ? sql<SqlBool>`open` : sql<SqlBool>`not open`]),
    ...(owedFrom === undefined ? [] : [where('owed_by', '>=', owedFrom)]),
    ...(owedBefore === undefined ? [] : [where('owed_by', '<', owedBefore)]),
    ...(caseIds === undefined ? [] : [sql<SqlBool>`case_id = any(${caseIds}::uuid[])`]),
    ...(principal.kind === 'customer' ? [where('customer_id', '=', principal.customerId)] : []),
    ...(principal.kind === 'seller' ? [where('seller_id', '=', principal.sellerId)] : []),
  ]
}

/** The rows of some cases, for lists that come from elsewhere. */
export function casesByIds(db: Db, organisation: string, caseIds: readonly string[]): Promise<CaseListRow[]> {
  return db
    .selectFrom('cases')
    .select(columns)
    .select(sql<string | null>`null`.as('exact_instant'))
    .where('organisation', '=', organisation)
    .where(sql<SqlBool>`case_id = any(${caseIds}::uuid[])`)
    .execute()
}
