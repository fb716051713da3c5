/** All uploads of this device: several at once, each sent by one tab, resumed after a reload and when the connection is back. A store outside React. */
import { openChannel } from '../tabs/channel.ts'
import { forget, keepBytes, keepRecord, keptBytes, keptRecord, keptRecords } from './kept.ts'
import { placesFor } from './places.ts'
import { sendUpload } from './send.ts'
import { heardOf, inTurn } from './turns.ts'
import { fileOf, isUnfinished, mediumOf, type Upload } from './upload.ts'

type Told = { kept: Upload } | { removed: readonly string[] }

const inPlace = placesFor(3)
const restMs = 15_000

let all: readonly Upload[] = []
const listeners = new Set<() => void>()
const inMemory = new Map<string, Blob>()
const stops = new Map<string, () => void>()
/** Those that this tab sends, or will when it is its turn. */
const taken = new Set<string>()
/** Those that were broken off here, for a while. */
const resting = new Set<string>()
let read: Promise<void> | undefined
let channel: ((message: Told) => void) | undefined

export const currentUploads = (): readonly Upload[] => all

export function onUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Reads what is kept and goes on with what is unfinished; once per page. */
export function resumeUploads(): Promise<void> {
  read ??= begin()
  return read
}

async function begin(): Promise<void> {
  channel ??= openChannel('redress-uploads', hear)
  window.addEventListener('online', () => {
    resting.clear()
    next()
  })
  await findUploads()
}

/** Reads what is kept that this tab does not know of. */
export async function findUploads(): Promise<void> {
  const kept = await keptRecords()
  const known = new Set(all.map(({ id }) => id))
  const unfinished = kept.map((each) =>
    each.state === 'sending' ? { ...each, state: 'waiting' as const } : each,
  )
  put([...all, ...unfinished.filter(({ id }) => !known.has(id))])
  next()
}

function hear(message: Told): void {
  if ('removed' in message) {
    drop(message.removed)
    return
  }
  const { kept } = message
  heardOf(kept.id)
  const isKnown = all.some(({ id }) => id === kept.id)
  put(isKnown ? all.map((each) => (each.id === kept.id ? kept : each)) : [...all, kept])
  next()
}

function tell(message: Told): void {
  channel ??= openChannel('redress-uploads', hear)
  channel(message)
}

/** Takes a file in, keeps it, and begins to send it. Gives its id here. */
export async function addUpload(file: File, group: string): Promise<string> {
  const upload: Upload = {
    id: crypto.randomUUID(),
    group,
    name: file.name,
    type: file.type,
    size: file.size,
    medium: mediumOf(file.type),
    state: 'waiting',
    sent: 0,
  }
  await takeIn(upload, file)
  return upload.id
}

async function takeIn(upload: Upload, bytes: Blob): Promise<void> {
  const { id } = upload
  inMemory.set(id, bytes)
  taken.add(id)
  put([...all, upload])
  await keepBytes(id, bytes)
  await keepRecord(upload)
  taken.delete(id)
  tell({ kept: upload })
  next()
}

/** Removes one, and gives the way to put it back as it was: what the server has of it need not be sent again. */
export async function takeOut(id: string): Promise<() => Promise<void>> {
  const bytes = await bytesOf(id)
  const upload = all.find((each) => each.id === id)
  await removeUploads([id])
  return async () => {
    if (!upload || !bytes || all.some((each) => each.id === id)) return
    await takeIn(isUnfinished(upload) ? { ...upload, state: 'waiting' } : upload, bytes)
  }
}

/** Tries one again that was broken off or refused. */
export function retryUpload(id: string): void {
  resting.delete(id)
  void change(id, ({ problem: _, url: __, ...upload }) => ({ ...upload, state: 'waiting', sent: 0 }))
  next()
}

export async function removeUploads(ids: readonly string[]): Promise<void> {
  drop(ids)
  tell({ removed: ids })
  await forget([...ids])
}

/** Lets go of what was removed, in whatever tab. One that was being sent here may have been kept again after it was forgotten there. */
function drop(ids: readonly string[]): void {
  const sentHere = ids.filter((id) => stops.has(id))
  for (const id of ids) {
    stops.get(id)?.()
    inMemory.delete(id)
  }
  put(all.filter(({ id }) => !ids.includes(id)))
  if (sentHere.length > 0) void forget(sentHere)
}

/** The bytes of an upload, for its picture. */
export const bytesOf = async (id: string): Promise<Blob | undefined> => inMemory.get(id) ?? keptBytes(id)

function next(): void {
  if (!navigator.onLine) return
  for (const upload of all)
    if (isUnfinished(upload) && !taken.has(upload.id) && !resting.has(upload.id)) void take(upload.id)
}

async function take(id: string): Promise<void> {
  taken.add(id)
  await inTurn(id, inMemory.has(id), () => inPlace(() => attempt(id)))
  taken.delete(id)
}

/** Sends one, until it is there, refused, broken off, or removed. */
async function attempt(id: string): Promise<void> {
  // Another tab may have come further with it than this one has been told.
  const newest = await keptRecord(id)
  const known = all.find((each) => each.id === id)
  if (!known || !isUnfinished(known)) return
  if (newest && !isUnfinished(newest)) return put(all.map((each) => (each.id === id ? newest : each)))
  const bytes = await bytesOf(id)
  if (!bytes) return change(id, (each) => ({ ...each, state: 'refused', problem: 'gone' }))
  await change(id, (each) => ({ ...each, ...newest, sent: each.sent, state: 'sending' }))
  let stop: (() => void) | undefined
  const how = await new Promise<((upload: Upload) => Upload) | 'broken' | 'removed'>((end) => {
    stops.set(id, () => {
      stop?.()
      end('removed')
    })
    sendUpload(newest ?? known, bytes, {
      onSent: (sent) => void change(id, (each) => ({ ...each, sent }), { kept: false }),
      onUrl: (url) => void change(id, (each) => ({ ...each, url })),
      onDone: (url) => end((each) => ({ ...each, state: 'done', sent: each.size, url, file: fileOf(url) })),
      onRefused: (problem) => end((each) => ({ ...each, state: 'refused', problem })),
      onBroken: () => end('broken'),
    }).then(
      (given) => {
        stop = given
        if (!stops.has(id)) given()
      },
      () => end('broken'),
    )
  })
  stops.delete(id)
  if (how === 'broken') rest(id)
  if (how !== 'removed') await change(id, how === 'broken' ? (each) => ({ ...each, state: 'waiting' }) : how)
}

function rest(id: string): void {
  resting.add(id)
  setTimeout(() => {
    resting.delete(id)
    next()
  }, restMs)
}

async function change(id: string, to: (upload: Upload) => Upload, { kept = true } = {}): Promise<void> {
  const upload = all.find((each) => each.id === id)
  if (!upload) return
  const changed = to(upload)
  put(all.map((each) => (each.id === id ? changed : each)))
  tell({ kept: changed })
  if (kept) await keepRecord(changed)
}

function put(changed: readonly Upload[]): void {
  all = changed
  for (const listener of listeners) listener()
}
