/** All uploads of this device: several at once, resumed after a reload and when the connection is back. A store outside React. */
import { forget, keepBytes, keepRecord, keptBytes, keptRecords } from './kept.ts'
import { sendUpload } from './send.ts'
import { fileOf, mediumOf, type Upload } from './upload.ts'

const atOnce = 3

let all: readonly Upload[] = []
const listeners = new Set<() => void>()
const inMemory = new Map<string, Blob>()
const stops = new Map<string, () => void>()
let read: Promise<void> | undefined

export const currentUploads = (): readonly Upload[] => all

export function onUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Reads what is kept and goes on with what is unfinished; once per page. */
export function resumeUploads(): Promise<void> {
  read ??= keptRecords().then((kept) => {
    const known = new Set(all.map(({ id }) => id))
    const unfinished = kept.map((each) =>
      each.state === 'sending' ? { ...each, state: 'waiting' as const } : each,
    )
    put([...all, ...unfinished.filter(({ id }) => !known.has(id))])
    window.addEventListener('online', next)
    next()
  })
  return read
}

/** Takes a file in, keeps it, and begins to send it. Gives its id here. */
export async function addUpload(file: File, group: string): Promise<string> {
  const id = crypto.randomUUID()
  inMemory.set(id, file)
  const upload: Upload = {
    id,
    group,
    name: file.name,
    type: file.type,
    size: file.size,
    medium: mediumOf(file.type),
    state: 'waiting',
    sent: 0,
  }
  put([...all, upload])
  await keepBytes(id, file)
  await keepRecord(upload).catch(() => {})
  next()
  return id
}

/** Tries one again that was broken off or refused. */
export function retryUpload(id: string): void {
  change(id, ({ problem: _, url: __, ...upload }) => ({ ...upload, state: 'waiting', sent: 0 }))
  next()
}

export async function removeUploads(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    stops.get(id)?.()
    stops.delete(id)
    inMemory.delete(id)
  }
  put(all.filter(({ id }) => !ids.includes(id)))
  await forget([...ids])
}

/** The bytes of an upload, for its picture. */
export const bytesOf = async (id: string): Promise<Blob | undefined> => inMemory.get(id) ?? keptBytes(id)

function next(): void {
  if (!navigator.onLine) return
  const sending = all.filter(({ state }) => state === 'sending').length
  for (const { id } of all.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, atOnce - sending)))
    void begin(id)
}

async function begin(id: string): Promise<void> {
  change(id, (upload) => ({ ...upload, state: 'sending' }))
  const upload = all.find((each) => each.id === id)
  const bytes = await bytesOf(id)
  if (!upload) return
  if (!bytes) return change(id, (each) => ({ ...each, state: 'refused', problem: 'gone' }))
  const stop = await sendUpload(upload, bytes, {
    onSent: (sent) => change(id, (each) => ({ ...each, sent }), { kept: false }),
    onUrl: (url) => change(id, (each) => ({ ...each, url })),
    onDone: (url) => {
      ended(id, (each) => ({ ...each, state: 'done', sent: each.size, url, file: fileOf(url) }))
    },
    onRefused: (problem) => ended(id, (each) => ({ ...each, state: 'refused', problem })),
    onBroken: () => {
      stops.delete(id)
      change(id, (each) => ({ ...each, state: 'waiting' }))
      setTimeout(next, 15_000)
    },
  })
  stops.set(id, stop)
}

function ended(id: string, to: (upload: Upload) => Upload): void {
  stops.delete(id)
  change(id, to)
  next()
}

function change(id: string, to: (upload: Upload) => Upload, { kept = true } = {}): void {
  const upload = all.find((each) => each.id === id)
  if (!upload) return
  const changed = to(upload)
  put(all.map((each) => (each.id === id ? changed : each)))
  if (kept) keepRecord(changed).catch(() => {})
}

function put(changed: readonly Upload[]): void {
  all = changed
  for (const listener of listeners) listener()
}
