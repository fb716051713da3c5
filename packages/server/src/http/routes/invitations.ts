import { z } from '@hono/zod-openapi'
import { shortestPassword } from '../../people/auth/staff-auth.ts'
import { acceptInvitation, invite, openInvitations, revokeInvitation } from '../../people/invitations.ts'
import { setPassword, signInWithPassword } from '../../people/passwords.ts'
import { addCookies, doorsOf, signOut } from '../access/doors.ts'
import { limit } from '../access/limit.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { idOf } from '../staff/id-of.ts'
import {
  addressTaken,
  invitationGone,
  invitationSchema,
  mailInvitation,
  shownInvitation,
} from '../staff/invitation.ts'
import { answers, idParameter, json, personName as name, rights } from '../staff/shapes.ts'

const tags = ['Staff']

/** Inviting staff, and how whoever was invited comes in. */
export const invitationsRoutes: Routes = (app, services) => {
  const { store, clock } = services

  app.openapi(
    endpoint({
      access: 'staff.manage',
      method: 'post',
      path: '/api/v1/staff',
      summary: 'Invite somebody to be staff',
      description: 'They get a mail with a link that holds for seven days and once, and choose a password.',
      tags,
      request: json(z.object({ email: z.email().max(320), name: name.optional(), ...rights })),
      responses: { 201: answers('The invitation.', invitationSchema), ...problems(400, 401, 403, 409) },
    }),
    async (context) => {
      const wish = context.req.valid('json')
      const doors = await doorsOf(services, context)
      const createdBy = idOf(context.get('principal'))
      const made = await invite(store, doors.customer.organisation, { ...wish, createdBy }, clock.now())
      if (!made) throw addressTaken()
      await mailInvitation(services.store, doors, made.invitation, made.token)
      return context.json(shownInvitation(made.invitation), 201)
    },
  )

  app.openapi(
    endpoint({
      access: 'staff.manage',
      method: 'get',
      path: '/api/v1/staff/invitations',
      summary: 'List the invitations of staff that can still be accepted',
      tags,
      responses: {
        200: answers('Newest first, at most 200.', z.object({ items: z.array(invitationSchema) })),
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const open = await openInvitations(store, organisation, { kind: 'staff' }, clock.now())
      return context.json({ items: open.map(shownInvitation) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'staff.manage',
      method: 'delete',
      path: '/api/v1/staff/invitations/{id}',
      summary: 'Take an invitation of staff back',
      tags,
      request: { params: idParameter },
      responses: { 204: { description: 'It holds no more.' }, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      if (!(await revokeInvitation(store, organisation, id, 'staff', clock.now())))
        throw notFound('invitation')
      return context.body(null, 204)
    },
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'post',
      path: '/api/v1/invitations/accept',
      summary: 'Accept an invitation',
      description: 'Makes the person, with the password given, and signs them in.',
      tags,
      middleware: [limit('sign-in', services)],
      request: json(
        z.object({
          token: z.string().min(16).max(200),
          name: name.optional(),
          password: z.string().min(shortestPassword).max(128),
        }),
      ),
      responses: {
        200: answers('Signed in; the session is in a cookie.', z.object({ id: z.string() })),
        ...problems(400, 404, 429),
      },
    }),
    async (context) => {
      const { token, name, password } = context.req.valid('json')
      const { staff, customer } = await doorsOf(services, context)
      const person = await acceptInvitation(store, customer.organisation, token, name, clock.now())
      if (!person) throw invitationGone()
      await setPassword(staff, person.id, password)
      addCookies(context, await signOut(customer.auth, context.req.raw.headers))
      addCookies(context, (await signInWithPassword(staff, person.email, password)) ?? [])
      return context.json({ id: person.id }, 200)
    },
  )
}
