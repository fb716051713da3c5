/** Drafts on this device: in memory for the page, in IndexedDB for the next time it is opened, and the same in all its tabs. A store outside React. */
import { del, entries, update } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import { storeNamed } from '../../ui/storage.ts'
import { openChannel } from '../../ui/tabs/channel.ts'
import { currentUploads, removeUploads } from '../../ui/upload/uploads.ts'
import type { Draft } from './draft.ts'
import { type Sent, tellOutcome } from './outcomes.ts'
import { withChange } from './with-change.ts'

type Told =
  | { key: string; before: Draft; after: Draft }
  /** It was sent, or given up. */
  | { key: string; gone: Draft; sent?: Sent }

let all: Readonly<Record<string, Draft>> = {}
let tell: ((message: Told) => void) | undefined
let read: Promise<void> | undefined
let isRead = false
const listeners = new Set<() => void>()

const store = storeNamed('redress-drafts', 'drafts')

/** Reads what is kept; once per page, and again where a page that was left comes back as it was. */
export function readDrafts(): Promise<void> {
  if (read) return read
  tell = openChannel('redress-drafts', hear)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted)
      entries<string, Draft>(store).then(
        (kept) => put(Object.fromEntries(kept)),
        () => {},
      )
  })
  read = entries<string, Draft>(store)
    .then(
      (kept) => kept,
      () => [],
    )
    .then((kept) => {
      isRead = true
      put({ ...Object.fromEntries(kept), ...all })
    })
  return read
}

function hear(message: Told): void {
  const { key } = message
  const here = all[key]
  if ('gone' in message) {
    const { gone, sent } = message
    if (sent) tellOutcome(gone, sent)
    if (here?.id === gone.id) put(without(key))
    return
  }
  const { before, after } = message
  put({ ...all, [key]: here ? withChange(here, before, after) : after })
}

export const draftAt = (key: string): Draft | undefined => all[key]

/** Keeps a draft as it was changed, from what it was. */
export function keepDraft(key: string, after: Draft, before: Draft = all[key] ?? after): void {
  put({ ...all, [key]: after })
  tell?.({ key, before, after })
  const stored = update<Draft>(key, (kept) => (kept ? withChange(kept, before, after) : after), store)
  void stored.catch(() => {})
}

/** Deletes a draft with its files: it was sent, or given up. */
export async function forgetDraft(key: string, sent?: Sent): Promise<void> {
  const gone = all[key]
  if (!gone) return
  if (sent) tellOutcome(gone, sent)
  put(without(key))
  tell?.({ key, gone, ...(sent ? { sent } : {}) })
  await del(key, store).catch(() => {})
  await removeUploads(currentUploads().flatMap(({ id, group }) => (group === gone.id ? [id] : [])))
}

function without(key: string): Readonly<Record<string, Draft>> {
  const { [key]: _, ...others } = all
  return others
}

/** The drafts of a customer by their keys; undefined until they are read. */
export function useDrafts(owner: string | undefined): [string, Draft][] | undefined {
  const drafts = useSyncExternalStore(onDrafts, current)
  if (!isRead) return undefined
  return Object.entries(drafts).filter(([, draft]) => draft.owner === owner)
}

/** One draft; undefined where there is none, or while they are read. */
export const useDraft = (key: string): Draft | undefined => useSyncExternalStore(onDrafts, () => all[key])

/** Whether the drafts of this device have been read. */
export const useDraftsRead = (): boolean => useSyncExternalStore(onDrafts, () => isRead)

const current = () => all

export function onDrafts(listener: () => void): () => void {
  void readDrafts()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function put(changed: Readonly<Record<string, Draft>>): void {
  all = changed
  for (const listener of listeners) listener()
}
