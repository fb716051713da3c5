import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { codeMinutes } from '../../people/auth/customer-auth.ts'
import { oidcSettings } from '../../people/auth/oidc.ts'
import {
  askForCode,
  type CustomerSession,
  handOver,
  signInWithCode,
  signInWithToken,
} from '../../people/customer-sign-in.ts'
import { addCookies, type Doors, doorsOf, signOut } from '../access/doors.ts'
import { limit, limitSubject } from '../access/limit.ts'
import { mayUse, type Permission, permissions, roles } from '../access/principal.ts'
import { type Env, endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Session']
const permissionSchema = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])
const orderAndEmail = {
  order: z.string().min(1).max(100).openapi({ description: 'The number of the order.' }),
  email: z.email().max(320).openapi({ description: 'The address with which it was placed.' }),
}

const sessionSchema = z
  .object({
    organisation: z.string(),
    kind: z.enum(['staff', 'customer', 'seller', 'key', 'nobody']),
    id: z.string().optional(),
    name: z.string().optional(),
    roles: z.array(z.enum(roles)).optional(),
    teams: z.array(z.string()).optional(),
    permissions: z.array(permissionSchema),
    signIn: z
      .object({ oidc: z.array(z.object({ id: z.string(), name: z.string() })) })
      .openapi({ description: 'Ways in besides password and passkey.' }),
  })
  .openapi('Session')

const show = endpoint({
  access: 'public',
  method: 'get',
  path: '/api/v1/session',
  summary: 'Who I am, and what I may do',
  tags,
  responses: { 200: { description: 'It.', content: { 'application/json': { schema: sessionSchema } } } },
})

const end = endpoint({
  access: 'public',
  method: 'delete',
  path: '/api/v1/session',
  summary: 'Sign out',
  tags,
  responses: { 204: { description: 'Signed out, or nobody was signed in.' } },
})

const json = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

const customerSession = z.object({ customerId: z.uuid() })

/** Sessions: who asks, and how customers sign in. Staff sign in at /api/v1/auth. */
export const sessionRoutes: Routes = (app, services) => {
  app.openapi(show, async (context) => {
    const principal = context.get('principal')
    const { organisation } = await doorsOf(services, context)
    const all = Object.keys(permissions) as Permission[]
    const id = 'userId' in principal ? principal.userId : undefined
    return context.json(
      {
        organisation: principal.organisation,
        kind: principal.kind,
        ...(principal.kind === 'customer' ? { id: principal.customerId } : id ? { id } : {}),
        ...(principal.kind === 'staff'
          ? { name: principal.name, roles: [...principal.roles], teams: [...principal.teams] }
          : {}),
        permissions: all.filter((permission) => mayUse(principal, permission)),
        signIn: { oidc: oidcSettings(organisation.settings).map(({ id, name = id }) => ({ id, name })) },
      },
      200,
    )
  })

  app.openapi(end, async (context) => {
    const { staff, customer } = await doorsOf(services, context)
    const { headers } = context.req.raw
    addCookies(context, await signOut(staff, headers))
    addCookies(context, await signOut(customer.auth, headers))
    return context.body(null, 204)
  })

  app.openapi(
    endpoint({
      access: 'public',
      method: 'post',
      path: '/api/v1/session/codes',
      summary: 'Have a code sent to the customer of an order',
      description: `The answer is the same whether order and address belong together or not. The code has 6 digits and holds for ${codeMinutes} minutes and 5 tries; a new one takes the place of the one before.`,
      tags,
      middleware: [limit('codes', services)],
      request: json(z.object(orderAndEmail)),
      responses: {
        202: {
          description: 'Where they belong together, a mail with a code and a link is on its way.',
          content: { 'application/json': { schema: z.object({ minutes: z.int() }) } },
        },
        ...problems(400, 429),
      },
    }),
    async (context) => {
      const pair = context.req.valid('json')
      const { customer } = await doorsOf(services, context)
      await limitSubject(
        'codes',
        services,
        customer.organisation,
        `${pair.order.trim()} ${pair.email.trim()}`,
      )
      await askForCode(customer, pair)
      return context.json({ minutes: codeMinutes }, 202)
    },
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'post',
      path: '/api/v1/session/customer',
      summary: 'Sign in as a customer',
      description: 'With the code that was mailed, or with the token of a mailed link or of a shop.',
      tags,
      middleware: [limit('sign-in', services)],
      request: json(
        z.union([
          z.object({ ...orderAndEmail, code: z.string().regex(/^\d{6}$/, 'has six digits') }),
          z.object({ token: z.string().min(16).max(200) }),
        ]),
      ),
      responses: {
        200: {
          description: 'Signed in; the session is in a cookie.',
          content: { 'application/json': { schema: customerSession } },
        },
        ...problems(400, 401, 429),
      },
    }),
    async (context) => {
      const given = context.req.valid('json')
      const doors = await doorsOf(services, context)
      const { headers } = context.req.raw
      const found =
        'token' in given
          ? await signInWithToken(doors.customer, given.token, headers)
          : await signInWithCode(doors.customer, given, headers)
      if (!found) throw codeWrong()
      await startFresh(context, doors, found)
      return context.json({ customerId: found.customerId }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'customers.hand-over',
      method: 'post',
      path: '/api/v1/session/hand-overs',
      summary: 'Hand a customer over signed in',
      description: `For a shop whose customers are signed in already: gives a link that signs this customer in, once, within ${codeMinutes} minutes.`,
      tags,
      request: json(
        z.object({ customer: z.string().min(1).openapi({ description: "The shop's id of the customer." }) }),
      ),
      responses: {
        201: {
          description: 'Send the browser of the customer there.',
          content: {
            'application/json': {
              schema: z.object({ token: z.string(), link: z.url(), minutes: z.int() }),
            },
          },
        },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (context) => {
      const { customer, origin } = await doorsOf(services, context)
      const token = await handOver(customer, context.req.valid('json').customer)
      if (!token) throw notFound('customer')
      return context.json({ token, link: `${origin}/sign-in#${token}`, minutes: codeMinutes }, 201)
    },
  )
}

/** One browser is one person: whoever signs in as a customer is staff no more. */
async function startFresh(context: Context<Env>, { staff }: Doors, { cookies }: CustomerSession) {
  addCookies(context, await signOut(staff, context.req.raw.headers))
  addCookies(context, cookies)
}

const codeWrong = () =>
  new ProblemError({
    type: 'code-wrong',
    title: 'This code does not hold.',
    status: 401,
    detail: 'It is mistyped, used, too old, or was tried too often. Ask for a new one.',
  })
