import type { Upload } from '../../ui/upload/upload.ts'
import { type Draft, writtenIn } from './draft.ts'

export interface Posted {
  path: string
  body: unknown
  headers: Record<string, string>
}

/** What goes to the server for a draft: a new request; or, to the case that it turns, the command, on the version that was seen. */
export function postedFor(draft: Draft, uploads: readonly Upload[]): Posted {
  const { id, order, turned } = draft
  const { evidence, ...written } = writtenIn(draft, uploads, ({ file = '' }) => file)
  const files = evidence?.map(({ id: file, media: _, ...piece }) => ({ file, ...piece }))
  const request = { ...written, ...(files ? { evidence: files } : {}) }
  if (!turned)
    return {
      path: '/cases',
      body: { ...(order === undefined ? {} : { order }), ...request },
      headers: { 'idempotency-key': id },
    }
  return {
    path: `/cases/${encodeURIComponent(turned.case)}/commands`,
    body: { do: 'change-kind', with: request },
    headers: { 'idempotency-key': turned.key, 'if-match': `"${turned.version}"` },
  }
}
