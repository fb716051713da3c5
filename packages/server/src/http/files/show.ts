import { z } from '@hono/zod-openapi'
import type pg from 'pg'
import { duplicatesOf } from '../../evidence/duplicates.ts'
import { copyFor, type SeenFile } from '../../evidence/see.ts'

const states = ['uploading', 'received', 'unscanned', 'ready', 'refused', 'quarantined', 'erased'] as const
export const heldBackStates = ['received', 'unscanned', 'quarantined'] as const

export const fileSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(states).openapi({ description: 'Only what is `ready` can be used and fetched.' }),
    problem: z
      .object({
        type: z.string(),
        title: z.string(),
        detail: z.string().optional(),
        found: z.string().optional().openapi({ description: 'What the virus scanner calls it; for staff.' }),
      })
      .optional()
      .openapi({ description: 'Why it was not accepted.' }),
    media: z.enum(['photo', 'video', 'document']).optional(),
    mediaType: z
      .string()
      .optional()
      .openapi({ description: 'Told from the content.', example: 'image/jpeg' }),
    name: z
      .string()
      .optional()
      .openapi({ description: 'As its uploader calls it; for the uploader and staff.' }),
    size: z.int().optional().openapi({ description: 'Bytes of the original.' }),
    width: z.int().optional(),
    height: z.int().optional(),
    durationMs: z.int().optional(),
    uploadedAt: z.iso.datetime().optional(),
    content: z.boolean().openapi({
      description:
        'Whether you can fetch it. A video from which the place could not surely be taken is for staff and its uploader alone.',
    }),
    thumbnails: z.array(z.int()).openapi({ description: 'Edges in pixels.', example: [320, 1280] }),
    staff: z
      .object({
        sha256: z.string().optional().openapi({ description: 'Of the original, as it came.' }),
        capturedAt: z.string().optional().openapi({
          description: 'As the camera wrote it, without an offset from UTC where it wrote none.',
          example: '2026-03-01T11:58:00+01:00',
        }),
        place: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
        scanned: z
          .boolean()
          .openapi({ description: 'Whether the virus scanner looked at it and found nothing.' }),
        uploadedBy: z.object({ kind: z.string(), id: z.string() }),
        usedElsewhere: z
          .array(
            z.object({
              file: z.uuid(),
              case: z.object({ id: z.uuid(), number: z.string() }),
              how: z.enum(['same-file', 'same-picture']),
              distance: z
                .int()
                .openapi({ description: 'Of 64 bits of the fingerprint, how many differ; at most 7.' }),
            }),
          )
          .openapi({
            description: 'Other cases in which the same file, or the same picture saved again, was used.',
          }),
      })
      .optional()
      .openapi({ description: 'For staff only.' }),
  })
  .openapi('File')
export type FileView = z.infer<typeof fileSchema>

/** What somebody is told of a file. */
export async function showFile(
  client: pg.ClientBase,
  organisation: string,
  seen: SeenFile,
): Promise<FileView> {
  const { file, as } = seen
  const ready = file.state === 'ready'
  return {
    id: file.file_id,
    state: file.state,
    ...(file.problem && { problem: problemShown(seen) }),
    ...(file.media && { media: file.media }),
    ...(file.media_type && {
      mediaType: as === 'other' ? (file.shared_type ?? file.media_type) : file.media_type,
    }),
    ...(file.name && as !== 'other' && { name: file.name }),
    ...(file.size !== null && { size: Number(file.size) }),
    ...(file.width !== null && { width: file.width }),
    ...(file.height !== null && { height: file.height }),
    ...(file.duration_ms !== null && { durationMs: file.duration_ms }),
    ...(file.received_at && { uploadedAt: file.received_at.toISOString() }),
    content: ready && copyFor(seen) !== undefined,
    thumbnails: thumbnailsOf(seen),
    ...(as === 'organisation' && { staff: await forStaff(client, organisation, seen) }),
  }
}

function problemShown({ file, as }: SeenFile) {
  const { type = '', title = '', detail, found } = file.problem ?? {}
  return { type, title, ...(detail && { detail }), ...(found && as === 'organisation' && { found }) }
}

export const thumbnailsOf = ({ file }: SeenFile): number[] =>
  file.copies.flatMap((copy) => (copy.startsWith('thumbnail-') ? [Number(copy.slice(10))] : []))

async function forStaff(client: pg.ClientBase, organisation: string, { file }: SeenFile) {
  const duplicates = await duplicatesOf(client, organisation, file)
  const { latitude, longitude } = file
  return {
    ...(file.sha256 && { sha256: file.sha256 }),
    ...(file.captured_at && { capturedAt: file.captured_at }),
    ...(latitude !== null && longitude !== null && { place: { latitude, longitude } }),
    scanned: file.state === 'ready' && file.scanned_at !== null,
    uploadedBy: { kind: file.owner_kind, id: file.owner_id },
    usedElsewhere: duplicates.map(({ fileId, caseId, number, how, distance }) => ({
      file: fileId,
      case: { id: caseId, number },
      how,
      distance,
    })),
  }
}
