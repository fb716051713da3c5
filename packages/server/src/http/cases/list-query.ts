import { z } from '@hono/zod-openapi'
import type { Db } from '../../store/store.ts'
import type { Principal } from '../access/principal.ts'
import { pageQuery } from '../cursor.ts'
import type { CaseFilters } from './case-list.ts'
import { idOf } from './matter.ts'

const several = (description: string, longest = 500) =>
  z
    .string()
    .max(longest)
    .transform((values) =>
      values
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string()).min(1))
    .optional()
    .openapi({ type: 'string', description: `${description}; several with commas between.` })

/** The filters of every list of cases. */
export const filterQuery = {
  policy: several('Policy'),
  status: several('Status'),
  kind: several('Kind of request'),
  channel: several('Channel'),
  team: several('Team that has it'),
  level: several('Level of escalation').transform((levels) => levels?.map(Number)),
  handler: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'User id of who has it; `me`, or `none` for nobody.' }),
  seller: z.string().max(200).optional().openapi({ description: "The seller's id at the shop, or ours." }),
}

/** What the queue takes besides. */
export const queueQuery = {
  case: several('Ids of at most 100 cases, to look at those again', 4000)
    .pipe(z.array(z.uuid()).max(100).optional())
    .openapi({ type: 'string' }),
  due: z.enum(['late', 'today', 'week', 'later']).optional().openapi({
    description:
      'What one of our teams owes is late; falls due before the day ends, or within seven days (what is late among it); or later than that. Days of the policy.',
  }),
}
const filters = z.object({ ...filterQuery, case: queueQuery.case })

export const listQuery = z.object({
  ...filterQuery,
  ...pageQuery,
  customer: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "The customer's id at the shop, or ours." }),
  order: z.string().max(200).optional().openapi({ description: 'Number of the order.' }),
  open: z.enum(['true', 'false']).optional(),
  owedBefore: z.iso.datetime({ offset: true }).optional().openapi({
    description: 'Where one of our teams owes something before this instant.',
  }),
  sort: z.enum(['owed_by', 'opened_at', 'updated_at']).default('updated_at').openapi({
    description: '`owed_by` lists the open ones, the most urgent first; the others the newest first.',
  }),
})

/** Filters as the list takes them; ids of the shop are looked up. Throws the problem of an id that is unknown. */
export async function filtersOf(
  db: Db,
  principal: Principal,
  {
    customer,
    seller,
    handler,
    open,
    owedBefore,
    case: caseIds,
    ...rest
  }: z.infer<typeof filters> & {
    customer?: string | undefined
    order?: string | undefined
    open?: 'true' | 'false' | undefined
    owedBefore?: string | undefined
  },
): Promise<CaseFilters> {
  const { organisation } = principal
  return {
    ...rest,
    ...(customer === undefined
      ? {}
      : { customerId: await idOf(db, organisation, 'customer', customer, 'query') }),
    ...(seller === undefined ? {} : { sellerId: await idOf(db, organisation, 'seller', seller, 'query') }),
    handler: handler === 'me' && principal.kind === 'staff' ? principal.userId : handler,
    ...(open === undefined ? {} : { open: open === 'true' }),
    ...(owedBefore === undefined ? {} : { owedBefore: new Date(owedBefore) }),
    ...(caseIds === undefined ? {} : { caseIds }),
  }
}
