import { z } from '@hono/zod-openapi'
import { uploadsPath } from '../../evidence/uploads/uploads.ts'
import { limit } from '../access/limit.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Files']
const tusVersion = { 'tus-resumable': z.string().optional().openapi({ description: 'Always `1.0.0`.' }) }
const one = z.object({
  upload: z
    .string()
    .max(100)
    .openapi({ param: { name: 'upload', in: 'path' }, description: 'Its id; also the id of the file.' }),
})
const bytes = {
  content: { 'application/offset+octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
}

/**
 * Resumable uploads after the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload): any tus client works, such as Uppy. What a file is accepted
 * for is told in the answer to its last bytes.
 */
export const uploadRoutes: Routes = (app, { evidence, ...services }) => {
  const all = { evidence, ...services }

  app.openapi(
    endpoint({
      access: 'evidence.write',
      method: 'post',
      path: uploadsPath,
      tags,
      summary: 'Begin an upload',
      description:
        '`Upload-Metadata` may give `filename` and `filetype`, base64-encoded. They are for people and for an early answer where a file is too large; what a file is, is told from its content.',
      middleware: [limit('uploads', all)],
      request: {
        headers: z.object({
          ...tusVersion,
          'upload-length': z.string().optional().openapi({ description: 'Bytes of the whole file.' }),
          'upload-metadata': z.string().optional(),
        }),
        body: bytes,
      },
      responses: {
        201: { description: '`Location` is where the bytes go.' },
        ...problems(400, 401, 403, 413, 429),
      },
    }),
    (context) => {
      const principal = context.get('principal')
      return evidence.uploads.handle(context.req.raw, principal.organisation, principal)
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.write',
      method: 'options',
      path: uploadsPath,
      tags,
      summary: 'What uploads can do',
      description: 'The headers tell the version of the protocol, its extensions, and the largest file.',
      responses: {
        204: { description: '`Tus-Version`, `Tus-Extension`, `Tus-Max-Size`.' },
        ...problems(401, 403),
      },
    }),
    (context) => {
      const principal = context.get('principal')
      return evidence.uploads.handle(context.req.raw, principal.organisation, principal)
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.write',
      method: 'get',
      path: `${uploadsPath}/{upload}`,
      tags,
      summary: 'How far an upload is',
      description: 'With HEAD: `Upload-Offset` says how many bytes came. With GET: the way to the file.',
      request: { params: one },
      responses: {
        200: { description: 'It is there.' },
        303: { description: 'To what is known of the file.' },
        ...problems(401, 403, 404),
      },
    }),
    (context) => {
      const principal = context.get('principal')
      if (context.req.raw.method === 'HEAD')
        return evidence.uploads.handle(context.req.raw, principal.organisation, principal)
      return context.redirect(
        `/api/v1/files/${encodeURIComponent(context.req.valid('param').upload)}/metadata`,
        303,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.write',
      method: 'patch',
      path: `${uploadsPath}/{upload}`,
      tags,
      summary: 'Send bytes of an upload',
      description:
        'From `Upload-Offset` on. After the last byte the file is examined; `Redress-File-State` then says whether it is `ready`, or waits for the virus scanner (`unscanned`).',
      request: {
        params: one,
        headers: z.object({ ...tusVersion, 'upload-offset': z.string().optional() }),
        body: bytes,
      },
      responses: {
        204: { description: 'Taken; `Upload-Offset` says how many bytes there are now.' },
        ...problems(400, 401, 403, 404, 409, 413, 422),
      },
    }),
    (context) => {
      const principal = context.get('principal')
      return evidence.uploads.handle(context.req.raw, principal.organisation, principal)
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.write',
      method: 'delete',
      path: `${uploadsPath}/{upload}`,
      tags,
      summary: 'Give up an upload',
      description:
        'One that is not finished. Files are not deleted; they are erased with their case or customer.',
      request: { params: one, headers: z.object(tusVersion) },
      responses: { 204: { description: 'It is gone.' }, ...problems(401, 403, 404, 409) },
    }),
    (context) => {
      const principal = context.get('principal')
      return evidence.uploads.handle(context.req.raw, principal.organisation, principal)
    },
  )
}
