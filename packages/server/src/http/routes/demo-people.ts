import { z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import type { Db } from '../../store/store.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const demoPeopleSchema = z
  .object({
    password: z.string().openapi({ description: 'With which staff and sellers sign in.' }),
    items: z.array(
      z.object({
        name: z.string(),
        email: z.string(),
        roles: z.array(z.string()),
        seller: z.string().optional().openapi({ description: 'For which seller they answer.' }),
      }),
    ),
    orders: z
      .array(
        z.object({
          number: z.string(),
          email: z.string(),
          customerName: z.string(),
          hasCase: z.boolean(),
        }),
      )
      .openapi({ description: 'Orders as which a customer comes in, with a code by mail.' }),
  })
  .openapi('DemoPeople')

/** The password of everybody in the demonstration, as `redress demo` sets it. */
const password = 'redress-demo'

/** So many orders are shown of those with an open case, and of those without any. */
const most = 6

/** As whom a demonstration can be looked at; nowhere else is there such a list. */
export const demoPeopleRoutes: Routes = (app, { store }) => {
  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/api/v1/demo/people',
      tags: ['Session'],
      summary: 'Who can sign in to a demonstration',
      responses: {
        200: {
          description: 'Its invented staff, sellers and some of its customers.',
          content: { 'application/json': { schema: demoPeopleSchema } },
        },
        ...problems(404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const found = await store.read(organisation, async (db) => {
        const shop = await db
          .selectFrom('organisations')
          .select('settings')
          .where('organisation', '=', organisation)
          .executeTakeFirst()
        if (shop?.settings.demo !== true) throw notFound('demonstration')
        return { items: await peopleOf(db, organisation), orders: await ordersOf(db, organisation) }
      })
      return context.json({ password, ...found }, 200)
    },
  )
}

async function peopleOf(db: Db, organisation: string) {
  const people = await db
    .selectFrom('people')
    .leftJoin('sellers', (on) =>
      on
        .onRef('sellers.organisation', '=', 'people.organisation')
        .onRef('sellers.seller_id', '=', 'people.seller_id'),
    )
    .select(['people.name', 'people.email', 'people.roles', 'sellers.name as seller'])
    .where('people.organisation', '=', organisation)
    .where('people.email', 'like', '%.example.com')
    .orderBy('people.id')
    .limit(40)
    .execute()
  return people.map(({ seller, ...person }) => ({ ...person, ...(seller === null ? {} : { seller }) }))
}

/** The newest with an open case, and the newest without any. */
async function ordersOf(db: Db, organisation: string) {
  const which = (hasCase: boolean) =>
    db
      .selectFrom('orders')
      .innerJoin('customers', (on) =>
        on
          .onRef('customers.organisation', '=', 'orders.organisation')
          .onRef('customers.customer_id', '=', 'orders.customer_id'),
      )
      .leftJoin('cases', (on) =>
        on
          .onRef('cases.organisation', '=', 'orders.organisation')
          .onRef('cases.order_id', '=', 'orders.order_id'),
      )
      .select([
        'orders.number',
        'customers.email',
        'customers.name as customerName',
        sql<boolean>`${hasCase}::boolean`.as('hasCase'),
      ])
      .where('orders.organisation', '=', organisation)
      .where('customers.email', 'is not', null)
      .where('customers.name', 'is not', null)
      .$if(hasCase, (query) => query.where('cases.open', '=', true))
      .$if(!hasCase, (query) => query.where('cases.case_id', 'is', null))
      .orderBy(hasCase ? 'cases.opened_at' : 'orders.placed_at', (by) => by.desc().nullsLast())
      .limit(most)
      .execute()
  return [...(await which(true)), ...(await which(false))].map((order) => ({
    ...order,
    email: order.email ?? '',
    customerName: order.customerName ?? '',
  }))
}
