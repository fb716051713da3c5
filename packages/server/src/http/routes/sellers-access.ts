import { z } from '@hono/zod-openapi'
import { invite, openInvitations, revokeInvitation } from '../../people/invitations.ts'
import { changeStaff, listPeople } from '../../people/staff.ts'
import type { Services } from '../../services.ts'
import { doorsOf } from '../access/doors.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { idOf } from '../staff/id-of.ts'
import { addressTaken, invitationSchema, mailInvitation, shownInvitation } from '../staff/invitation.ts'

const tags = ['Sellers']
const ofSeller = z.object({
  seller: z.string().max(200).openapi({ description: "The shop's id of the seller." }),
})
const invitationOfSeller = invitationSchema.omit({ roles: true, teams: true })
const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  disabledAt: z.iso.datetime().nullable(),
})

/** Who answers for a seller: invited by the organisation, and let in no more by it. */
export const sellersAccessRoutes: Routes = (app, services) => {
  const { store, clock } = services

  app.openapi(
    endpoint({
      access: 'sellers.invite',
      method: 'get',
      path: '/api/v1/sellers/{seller}/people',
      summary: 'List who signs in for a seller',
      tags,
      request: { params: ofSeller },
      responses: {
        200: {
          description: 'Those who signed in, and the invitations that can still be accepted.',
          content: {
            'application/json': {
              schema: z.object({
                items: z.array(personSchema),
                invitations: z.array(invitationOfSeller),
              }),
            },
          },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const sellerId = await findSeller(services, organisation, context.req.valid('param').seller)
      const people = await listPeople(store, organisation, { sellerId, most: 200 })
      const open = await openInvitations(store, organisation, { sellerId }, clock.now())
      return context.json({ items: people.map(shownPerson), invitations: open.map(shownInvitation) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'sellers.invite',
      method: 'post',
      path: '/api/v1/sellers/{seller}/invitations',
      summary: 'Invite somebody to answer for a seller',
      tags,
      request: {
        params: ofSeller,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                email: z.email().max(320),
                name: z.string().trim().min(1).max(200).optional(),
              }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'A mail with a link that holds for seven days, and once, is on its way.',
          content: { 'application/json': { schema: invitationOfSeller } },
        },
        ...problems(400, 401, 403, 404, 409),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const sellerId = await findSeller(services, organisation, context.req.valid('param').seller)
      const wish = {
        ...context.req.valid('json'),
        roles: [],
        teams: [],
        sellerId,
        createdBy: idOf(principal),
      }
      const made = await invite(store, organisation, wish, clock.now())
      if (!made) throw addressTaken()
      await mailInvitation(store, await doorsOf(services, context), made.invitation, made.token)
      return context.json(shownInvitation(made.invitation), 201)
    },
  )

  app.openapi(
    endpoint({
      access: 'sellers.invite',
      method: 'delete',
      path: '/api/v1/sellers/{seller}/invitations/{id}',
      summary: 'Take an invitation back',
      tags,
      request: { params: ofSeller.extend({ id: z.string().max(100) }) },
      responses: { 204: { description: 'It holds no more.' }, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { seller, id } = context.req.valid('param')
      await findSeller(services, organisation, seller)
      if (!(await revokeInvitation(store, organisation, id, 'seller', clock.now())))
        throw notFound('invitation')
      return context.body(null, 204)
    },
  )

  app.openapi(
    endpoint({
      access: 'sellers.invite',
      method: 'delete',
      path: '/api/v1/sellers/{seller}/people/{id}',
      summary: 'Let somebody in no more who answers for a seller',
      tags,
      request: { params: ofSeller.extend({ id: z.string().max(100) }) },
      responses: { 204: { description: 'They are signed out.' }, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { seller, id } = context.req.valid('param')
      const sellerId = await findSeller(services, organisation, seller)
      const people = await listPeople(store, organisation, { sellerId, most: 200 })
      if (!people.some((person) => person.id === id)) throw notFound('person')
      await changeStaff(store, organisation, id, { disabled: true }, clock.now(), 'seller')
      return context.body(null, 204)
    },
  )
}

async function findSeller({ store }: Services, organisation: string, externalId: string): Promise<string> {
  const found = await store.read(organisation, (db) =>
    db
      .selectFrom('sellers')
      .select('seller_id')
      .where('organisation', '=', organisation)
      .where('external_id', '=', externalId)
      .executeTakeFirst(),
  )
  if (!found) throw notFound('seller')
  return found.seller_id
}

const shownPerson = ({
  id,
  name,
  email,
  disabledAt,
}: {
  id: string
  name: string
  email: string
  disabledAt: Date | null
}) => ({ id, name, email, disabledAt: disabledAt?.toISOString() ?? null })
