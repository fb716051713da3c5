import { type DataStore, Metadata, Server, type Upload } from '@tus/server'
import { uuidv7 } from 'uuidv7'
import type { Evidence } from '../evidence.ts'
import { deleteUpload } from '../examine/content.ts'
import type { Examined } from '../examine/examine.ts'
import { type FileRow, isId, readFile } from '../files.ts'
import { kindOf, type Limits } from '../kinds.ts'
import { actsForOrganisation, ownerOf, type Person } from '../owner.ts'
import { uploadKey } from '../storage/storage.ts'
import { asProblems, ended, expired, noSuchUpload, refusal } from './answers.ts'
import { type Asker, asker, currentAsker } from './asker.ts'
import { answer, begin, typeOf } from './begin.ts'
import { finish } from './finish.ts'
import { uploadLocker } from './lock.ts'

/** Where the routes mount it. */
export const uploadsPath = '/api/v1/uploads'

export interface Uploads {
  /** Answers a request of the tus protocol. Other people's uploads are not there. */
  handle(request: Request, organisation: string, person: Person): Promise<Response>
  /** Gives up unfinished uploads of all organisations whose time is over; done by itself once an hour. Gives how many. */
  sweep(): Promise<number>
  /** Waits for what is under way: files that are being examined. */
  close(): Promise<void>
}

type Parts = Omit<Evidence, 'uploads' | 'close'>

export function openUploads(parts: Parts, datastore: DataStore): Uploads {
  const { store, clock, limits } = parts
  const underWay = new Set<Promise<unknown>>()
  let sweptAt = Number.NEGATIVE_INFINITY

  async function examined(upload: Pick<Upload, 'id' | 'size' | 'offset'>): Promise<Examined> {
    const { organisation } = currentAsker()
    const work = finish(parts, organisation, idIn(upload.id), upload.size ?? upload.offset)
    return awaited(work)
  }

  function awaited<Result>(work: Promise<Result>): Promise<Result> {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  }

  /** With the first upload of an hour those are cleared away that were given up: where nothing comes in, nothing piles up. */
  function sweepNowAndThen(): void {
    if (clock.now() - sweptAt < hour) return
    sweptAt = clock.now()
    awaited(sweep(parts, datastore)).catch((err) =>
      parts.log.error({ err }, 'Old uploads could not be removed.'),
    )
  }

  const tus = new Server({
    path: uploadsPath,
    datastore,
    relativeLocation: true,
    generateUrl: (_, { path, id }) => `${path}/${idIn(id)}`,
    namingFunction: () => uploadKey(uuidv7()),
    getFileIdFromRequest: (_, last) => (last && isId(last) ? uploadKey(last) : undefined),
    locker: () => uploadLocker(store, currentAsker().organisation),
    lockDrainTimeout: 1_000,
    maxSize: () => asker.getStore()?.limit ?? Math.max(...Object.values(limits)),
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    onUploadCreate: async (_, upload) => {
      sweepNowAndThen()
      await begin(parts, upload)
      return {}
    },
    onUploadFinish: async (_, upload) => {
      const { state, problem } = await examined(upload)
      if (problem) throw answer(problem)
      return { headers: { 'Redress-File-State': state } }
    },
  })

  async function toTus(request: Request, asking: Asker): Promise<Response> {
    const { file } = asking
    const response = await asker.run(asking, () => tus.handleWeb(request))
    const answered = await asProblems(response, asking)
    const expires = file?.expires_at ?? new Date(clock.now() + parts.uploadLasts)
    if (response.ok && request.method !== 'DELETE' && request.method !== 'OPTIONS')
      answered.headers.set('Upload-Expires', expires.toUTCString())
    return answered
  }

  /** An upload of which all bytes came, but whose end this server did not live to see. */
  async function finishLeftOver(response: Response, asking: Asker, file: FileRow): Promise<Response> {
    const [offset, length] = ['Upload-Offset', 'Upload-Length'].map((name) => response.headers.get(name))
    if (!response.ok || offset === null || offset !== length) return response
    const size = Number(length)
    const { problem } = await asker.run(asking, () =>
      examined({ id: uploadKey(file.file_id), size, offset: size }),
    )
    return problem ? refusal(problem) : response
  }

  return {
    async handle(request, organisation, person) {
      const owner = ownerOf(person)
      if (!owner) return noSuchUpload()
      const by = { organisation, owner, trusted: actsForOrganisation(person) }
      if (request.method === 'POST' || request.method === 'OPTIONS')
        return toTus(request, { ...by, limit: limitFor(limits, declaredIn(request)) })

      const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
      const file = await store.read(organisation, (db) => readFile(db, organisation, id))
      if (!file || file.owner_kind !== owner.kind || file.owner_id !== owner.id) return noSuchUpload()
      if (file.state !== 'uploading') return ended(file, request.method)
      if (clock.now() >= file.expires_at.getTime()) return expired()

      const asking = { ...by, file, limit: limitFor(limits, file.declared_type) }
      const response = await toTus(request, asking)
      if (request.method === 'HEAD') return finishLeftOver(response, asking, file)
      if (request.method === 'DELETE' && response.ok) await forget(parts, file)
      return response
    },
    sweep: () => sweep(parts, datastore),
    async close() {
      await Promise.allSettled(underWay)
    },
  }
}

const hour = 3_600_000

const idIn = (key: string) => key.slice(key.lastIndexOf('/') + 1)

function limitFor(limits: Limits, declared: string | null): number {
  const kind = kindOf(declared)
  return kind ? limits[kind] : Math.max(...Object.values(limits))
}

function declaredIn(request: Request): string | null {
  try {
    return typeOf(Metadata.parse(request.headers.get('upload-metadata') ?? ''))
  } catch {
    return null
  }
}

function forget({ store }: Pick<Parts, 'store'>, { organisation, file_id }: FileRow): Promise<unknown> {
  return store.read(organisation, (db) =>
    db
      .deleteFrom('files')
      .where('organisation', '=', organisation)
      .where('file_id', '=', file_id)
      .where('state', '=', 'uploading')
      .execute(),
  )
}

async function sweep(parts: Parts, datastore: DataStore): Promise<number> {
  const { store, storage, clock } = parts
  const over = await store.everywhere(async (db, client) => {
    await client.query("delete from upload_locks where until < now() - interval '1 hour'")
    return db
      .selectFrom('files')
      .selectAll()
      .where('state', '=', 'uploading')
      .where('expires_at', '<=', new Date(clock.now()))
      .where((is) =>
        is.not(
          is.exists(
            is
              .selectFrom('upload_locks')
              .select('holder')
              .whereRef('upload_locks.organisation', '=', 'files.organisation')
              .whereRef('upload_locks.file_id', '=', 'files.file_id')
              .where('until', '>', is.fn<Date>('now', [])),
          ),
        ),
      )
      .limit(1000)
      .execute()
  })
  for (const file of over) {
    // An upload to S3 that is not complete must be given up there; one of which nothing is left is fine.
    await datastore.remove(uploadKey(file.file_id)).catch(() => {})
    await deleteUpload(storage, file.file_id)
    await forget(parts, file)
  }
  return over.length
}
