import { z } from '@hono/zod-openapi'
import { shortestPassword } from '../../people/auth/staff-auth.ts'
import { sendSecret } from '../../people/codes.ts'
import {
  acceptInvitation,
  type Invitation,
  invite,
  openInvitations,
  revokeInvitation,
} from '../../people/invitations.ts'
import { setPassword, signInWithPassword } from '../../people/passwords.ts'
import { changeStaff, listPeople, resetPerson, type StaffMember } from '../../people/staff.ts'
import { addCookies, type Doors, doorsOf, signOut } from '../access/doors.ts'
import { limit } from '../access/limit.ts'
import { roles } from '../access/principal.ts'
import { pageOf, pageQuery, readCursor, uuidPattern, writeCursor } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Staff']
const name = z.string().trim().min(1).max(200)
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is a language code, such as nl')
const rights = {
  roles: z.array(z.enum(roles)).max(roles.length),
  teams: z.array(z.string().min(1).max(100)).max(100),
}
const instant = z.iso.datetime()

const memberSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.string().nullable(),
    ...rights,
    secondFactor: z.boolean(),
    disabledAt: instant.nullable(),
    createdAt: instant,
  })
  .openapi('StaffMember')

export const invitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    ...rights,
    createdAt: instant,
    expiresAt: instant,
  })
  .openapi('Invitation')

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})
const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})
const id = z.object({ id: z.string().max(100) })

/** Members of staff, for those who may manage them; and how whoever was invited comes in. */
export const staffRoutes: Routes = (app, services) => {
  const { store, clock } = services

  app.openapi(
    endpoint({
      access: 'staff.manage',
      method: 'get',
      path: '/api/v1/staff',
      summary: 'List staff',
      tags,
      request: { query: z.object(pageQuery) },
      responses: {
        200: answers('Staff, in the order of their coming.', pageOf(memberSchema)),
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { limit: most, cursor } = context.req.valid('query')
      const [after] = readCursor(cursor, [uuidPattern]) ?? []
      const { organisation } = context.get('principal')
      const found = await listPeople(store, organisation, { after: after ?? undefined, most: most + 1 })
      const items = found.slice(0, most)
      const last = items.at(-1)
      return context.json(
        { items: items.map(shown), ...(found.length > most && last ? { next: writeCursor([last.id]) } : {}) },
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path: '/api/v1/colleagues',
      summary: 'List those who can be mentioned or given a case',
      tags,
      responses: {
        200: answers(
          'Their names, roles and teams.',
          z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), ...rights })) }),
        ),
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const all = await listPeople(store, context.get('principal').organisation, { most: 5000 })
      const items = all
        .filter(({ disabledAt }) => !disabledAt)
        .map(({ id, name, roles, teams }) => ({ id, name, roles, teams }))
      return context.json({ items }, 200)
    },
  )

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
      request: { params: id },
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
      access: 'staff.manage',
      method: 'patch',
      path: '/api/v1/staff/{id}',
      summary: "Change somebody's name, roles or teams, or let them in no more",
      tags,
      request: {
        params: id,
        ...json(
          z.object({ name, language: language.nullable(), ...rights, disabled: z.boolean() }).partial(),
        ),
      },
      responses: { 200: answers('As they are now.', memberSchema), ...problems(400, 401, 403, 404, 409) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const changed = await changeStaff(store, organisation, id, context.req.valid('json'), clock.now())
      if (changed === 'not-found') throw notFound('member of staff')
      if (changed === 'last-admin') throw lastAdmin()
      return context.json(shown(changed), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'staff.manage',
      method: 'post',
      path: '/api/v1/staff/{id}/reset',
      summary: "Take somebody's second factor and passkeys away and mail them a link to choose a password",
      tags,
      request: { params: id },
      responses: {
        204: { description: 'They are signed out everywhere; the mail is on its way.' },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const email = await resetPerson(store, organisation, context.req.valid('param').id)
      if (!email) throw notFound('member of staff')
      const { staff } = await doorsOf(services, context)
      await staff.api.requestPasswordReset({ body: { email } })
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

/** Who did something, for the record: a person or a key. */
export function idOf(principal: { userId?: string; keyId?: string } | object): string {
  if ('userId' in principal && principal.userId) return principal.userId
  return 'keyId' in principal && principal.keyId ? `key:${principal.keyId}` : 'unknown'
}

export async function mailInvitation(
  store: Parameters<typeof sendSecret>[0],
  { organisation, origin }: Pick<Doors, 'organisation' | 'origin'>,
  { email, name, kind, expiresAt }: Invitation,
  token: string,
): Promise<void> {
  await sendSecret(store, organisation.organisation, {
    to: email,
    language: organisation.languages[0] ?? 'en',
    template: 'invitation',
    values: {
      kind,
      link: `${origin}/desk/invitation#${token}`,
      until: expiresAt.toISOString(),
      ...(name ? { name } : {}),
    },
  })
}

export function shownInvitation({
  invitationId,
  email,
  name,
  roles,
  teams,
  createdAt,
  expiresAt,
}: Invitation) {
  return {
    id: invitationId,
    email,
    name,
    roles,
    teams,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}

const shown = ({ disabledAt, createdAt, ...member }: StaffMember) => ({
  ...member,
  disabledAt: disabledAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
})

export const addressTaken = () =>
  new ProblemError({
    type: 'address-taken',
    title: 'Somebody signs in with this address already.',
    status: 409,
    detail: 'Change their roles and teams instead, or invite another address.',
  })

const lastAdmin = () =>
  new ProblemError({
    type: 'last-admin',
    title: 'Nobody would be left who may manage staff.',
    status: 409,
    detail: 'Make somebody else an admin first.',
  })

const invitationGone = () =>
  new ProblemError({
    type: 'invitation-gone',
    title: 'This invitation does not hold.',
    status: 404,
    detail: 'It was used, taken back, or is older than seven days. Ask whoever invited you for a new one.',
  })
