/** What the routes about people share: how names, rights and bodies look. */
import { z } from '@hono/zod-openapi'
import { roles } from '../access/principal.ts'

export const personName = z.string().trim().min(1).max(200)

export const rights = {
  roles: z.array(z.enum(roles)).max(roles.length),
  teams: z.array(z.string().min(1).max(100)).max(100),
}

export const idParameter = z.object({ id: z.string().max(100) })

export const json = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

export const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})
