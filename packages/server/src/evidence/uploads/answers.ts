import type { FileProblem } from '../../store/tables/evidence.ts'
import type { FileRow } from '../files.ts'
import { kindOf } from '../kinds.ts'
import { tooLarge } from '../problems.ts'
import type { Asker } from './asker.ts'

const version = { 'Tus-Resumable': '1.0.0' }

/** A problem as an answer. The name that the virus scanner gives is for staff. */
export function refusal({ found: _, ...problem }: FileProblem, headers: Headers = new Headers()): Response {
  const answer = Response.json({ ...problem, type: `/problems/${problem.type}` }, { status: problem.status })
  for (const [name, value] of headers) answer.headers.set(name, value)
  answer.headers.set('content-type', 'application/problem+json')
  answer.headers.set('Tus-Resumable', '1.0.0')
  return answer
}

export const noSuchUpload = () =>
  refusal({
    type: 'not-found',
    title: 'There is no such upload.',
    status: 404,
    detail: 'Begin a new one with POST /api/v1/uploads.',
  })

export const expired = () =>
  refusal({
    type: 'upload-expired',
    title: 'This upload was not finished in time.',
    status: 410,
    detail: 'Begin a new one with POST /api/v1/uploads.',
  })

/** What a client is told that comes back to an upload which has ended: that all of it came, or why it was not accepted. */
export function ended(file: FileRow, method: string): Response {
  if (file.problem) return refusal(file.problem)
  if (file.state === 'erased') return noSuchUpload()
  if (method === 'HEAD')
    return new Response(null, {
      headers: {
        ...version,
        'Upload-Offset': String(file.size),
        'Upload-Length': String(file.size),
        'Redress-File-State': file.state,
        'Cache-Control': 'no-store',
      },
    })
  return refusal({
    type: 'upload-finished',
    title: 'This upload is finished.',
    status: 409,
    detail: `It is the file /api/v1/files/${file.file_id} now.`,
  })
}

/** Errors of the tus library, which are lines of text, as problems. Other answers as they are. */
export async function asProblems(response: Response, asking: Asker): Promise<Response> {
  if (response.status < 400) return response
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (text.startsWith('{')) return refusal(JSON.parse(text), headers)
  if (response.status === 413) {
    const kind = kindOf(asking.file?.declared_type) ?? 'file'
    return refusal(tooLarge(kind, asking.limit), headers)
  }
  return refusal(problemOf(response.status, text.trim()), headers)
}

function problemOf(status: number, text: string): FileProblem {
  if (status === 404) return { type: 'not-found', title: 'There is no such upload.', status }
  if (status === 409)
    return {
      type: 'wrong-offset',
      title: 'The upload stands elsewhere.',
      status,
      detail: 'Ask with HEAD for its Upload-Offset, and go on from there.',
    }
  if (status >= 500)
    return {
      type: 'upload-failed',
      title: 'The bytes could not be kept.',
      status,
      detail: 'Ask with HEAD how many came, and go on from there.',
    }
  return { type: 'upload-malformed', title: 'This is not how uploads go.', status, detail: text }
}
