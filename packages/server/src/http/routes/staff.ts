import { z } from '@hono/zod-openapi'
import { changeStaff, listPeople, resetPerson, type StaffMember } from '../../people/staff.ts'
import { doorsOf } from '../access/doors.ts'
import { pageOf, pageQuery, readCursor, uuidPattern, writeCursor } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { answers, idParameter, json, personName as name, rights } from '../staff/shapes.ts'

const tags = ['Staff']
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is a language code, such as nl')

const memberSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.string().nullable(),
    ...rights,
    secondFactor: z.boolean(),
    disabledAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('StaffMember')

/** Members of staff, for those who may manage them. */
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
      method: 'patch',
      path: '/api/v1/staff/{id}',
      summary: "Change somebody's name, roles or teams, or let them in no more",
      tags,
      request: {
        params: idParameter,
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
      request: { params: idParameter },
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
}

const shown = ({ disabledAt, createdAt, ...member }: StaffMember) => ({
  ...member,
  disabledAt: disabledAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
})

const lastAdmin = () =>
  new ProblemError({
    type: 'last-admin',
    title: 'Nobody would be left who may manage staff.',
    status: 409,
    detail: 'Make somebody else an admin first.',
  })
