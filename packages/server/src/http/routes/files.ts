import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { copyFor, filesOfCase, type SeenFile, seeFile } from '../../evidence/see.ts'
import { contentKey } from '../../evidence/storage/storage.ts'
import type { Services } from '../../services.ts'
import { findCase } from '../cases/find-case.ts'
import { pageOf, pageQuery, readCursor, uuidPattern, writeCursor } from '../cursor.ts'
import { type Env, endpoint, type Routes } from '../endpoint.ts'
import { serveBytes } from '../files/serve.ts'
import { fileSchema, heldBackStates, showFile, thumbnailsOf } from '../files/show.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Files']
const one = z.object({
  file: z
    .string()
    .max(100)
    .openapi({ param: { name: 'file', in: 'path' }, description: 'The id of a file.' }),
})
const binary = (description: string, mediaType: string) => ({
  description,
  content: { [mediaType]: { schema: z.string().openapi({ format: 'binary' }) } },
})
const partial = {
  206: { description: 'The part that `Range` asks for.' },
  304: { description: 'It is as you have it.' },
  416: { description: 'There are no such bytes.' },
}

/** Files and what is known of them. */
export const fileRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'evidence.read',
      method: 'get',
      path: '/api/v1/files/{file}',
      tags,
      summary: 'A file',
      description:
        'The original for staff. Customers and sellers get a copy of pictures and videos that says nothing of where and with what they were taken. PDFs are to be saved, unless asked for `inline`.',
      request: {
        params: one,
        query: z.object({
          copy: z
            .enum(['original', 'shared'])
            .optional()
            .openapi({ description: 'For staff: `shared` gives what others see.' }),
          inline: z.enum(['1', '0']).optional(),
        }),
      },
      responses: { 200: binary('Its bytes.', '*/*'), ...partial, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const seen = await readyFile(services, context, context.req.valid('param').file)
      const { copy: wanted, inline } = context.req.valid('query')
      const copy = wanted === 'shared' ? copyFor({ ...seen, as: 'other' }) : copyFor(seen)
      if (!copy) throw notShared()
      const { file } = seen
      const mediaType = (copy === 'shared' ? file.shared_type : file.media_type) ?? 'application/octet-stream'
      return serveBytes(context, services.evidence.storage, {
        key: contentKey(file.organisation, file.sha256 ?? '', copy),
        mediaType,
        etag: `"${file.sha256}-${copy}"`,
        name: nameOf(seen, mediaType),
        attachment: mediaType === 'application/pdf' && inline !== '1',
      })
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.read',
      method: 'get',
      path: '/api/v1/files/{file}/thumbnail',
      tags,
      summary: 'A small picture of a photo',
      request: {
        params: one,
        query: z.object({
          size: z
            .enum(['320', '1280'])
            .default('320')
            .openapi({ description: 'The longer edge in pixels, at most.' }),
        }),
      },
      responses: { 200: binary('WebP.', 'image/webp'), ...partial, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const seen = await readyFile(services, context, context.req.valid('param').file)
      const size = Number(context.req.valid('query').size)
      const { file } = seen
      if (!thumbnailsOf(seen).includes(size)) throw notFound('thumbnail: it is no photo')
      return serveBytes(context, services.evidence.storage, {
        key: contentKey(file.organisation, file.sha256 ?? '', `thumbnail-${size}`),
        mediaType: 'image/webp',
        etag: `"${file.sha256}-${size}"`,
        name: `${file.file_id}-${size}.webp`,
        attachment: false,
      })
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.read',
      method: 'get',
      path: '/api/v1/files/{file}/metadata',
      tags,
      summary: 'What is known of a file',
      description:
        'Also of one that is still being uploaded or was not accepted, for its uploader and staff.',
      request: { params: one },
      responses: {
        200: { description: 'It.', content: { 'application/json': { schema: fileSchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const view = await services.store.read(organisation, async (_, client) => {
        const seen = await seeFile(client, organisation, principal, context.req.valid('param').file)
        return seen && showFile(client, organisation, seen)
      })
      if (!view) throw notFound('file')
      return context.json(view, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'evidence.read',
      method: 'get',
      path: '/api/v1/cases/{case}/files',
      tags,
      summary: 'The files of a case',
      description: 'Evidence, and files of messages; those of internal notes for staff only.',
      request: {
        params: z.object({
          case: z
            .string()
            .max(100)
            .openapi({ param: { name: 'case', in: 'path' }, description: 'Number or id.' }),
        }),
      },
      responses: {
        200: {
          description: 'In the order in which they came.',
          content: { 'application/json': { schema: z.object({ items: z.array(fileSchema) }) } },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { caseId } = await findCase(services, principal, context.req.valid('param').case)
      const items = await services.store.read(organisation, async (_, client) => {
        const views: z.infer<typeof fileSchema>[] = []
        for (const seen of await filesOfCase(client, organisation, principal, caseId))
          views.push(await showFile(client, organisation, seen))
        return views
      })
      return context.json({ items }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path: '/api/v1/files',
      tags,
      summary: 'Files that are held back',
      description:
        'Infected ones, those that wait for the virus scanner, and those that are being examined; the newest first.',
      request: { query: z.object({ ...pageQuery, state: z.enum(heldBackStates).default('quarantined') }) },
      responses: {
        200: { description: 'They.', content: { 'application/json': { schema: pageOf(fileSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { limit, cursor, state } = context.req.valid('query')
      const [before] = readCursor(cursor, [uuidPattern]) ?? []
      const { organisation } = context.get('principal')
      const items = await services.store.read(organisation, async (db, client) => {
        const rows = await db
          .selectFrom('files')
          .selectAll()
          .where('organisation', '=', organisation)
          .where('state', '=', state)
          .$if(Boolean(before), (query) => query.where('file_id', '<', before ?? ''))
          .orderBy('file_id', 'desc')
          .limit(limit + 1)
          .execute()
        const views: z.infer<typeof fileSchema>[] = []
        for (const file of rows)
          views.push(await showFile(client, organisation, { file, as: 'organisation' }))
        return views
      })
      const page = items.slice(0, limit)
      const last = items.length > limit ? page.at(-1) : undefined
      return context.json({ items: page, ...(last && { next: writeCursor([last.id]) }) }, 200)
    },
  )
}

/** A file whose bytes can be fetched, if it is theirs to see. */
async function readyFile(services: Services, context: Context<Env>, fileId: string): Promise<SeenFile> {
  const principal = context.get('principal')
  const seen = await services.store.read(principal.organisation, (_, client) =>
    seeFile(client, principal.organisation, principal, fileId),
  )
  if (!seen) throw notFound('file')
  if (seen.file.state === 'ready') return seen
  throw new ProblemError({
    type: 'file-not-ready',
    title: 'There is nothing to fetch of this file.',
    status: 404,
    detail: `It is ${seen.file.state}. /api/v1/files/${seen.file.file_id}/metadata says more.`,
  })
}

/** Its own name for those who may know it; the name that somebody gave can say who and where they are. */
function nameOf({ file, as }: SeenFile, mediaType: string): string {
  const ending = endings[mediaType] ?? 'bin'
  if (!file.name || as === 'other') return `${file.file_id}.${ending}`
  const stem = file.name.replace(/\.[^.]{1,5}$/, '')
  return `${stem || file.file_id}.${ending}`
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
}

const notShared = () =>
  new ProblemError({
    type: 'file-not-shared',
    title: 'This video is for staff and for whoever uploaded it.',
    status: 403,
    detail:
      'It may say where it was taken, and that could not be removed. Ask for a description, or for an MP4 or MOV.',
  })
