/** Drafts on this device: in memory for the page, and in IndexedDB for the next time it is opened. A store outside React. */
import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import { currentUploads, removeUploads } from '../../ui/upload/uploads.ts'
import type { Draft } from './draft.ts'

let all: Readonly<Record<string, Draft>> = {}
let opened: UseStore | undefined
let read: Promise<void> | undefined
let isRead = false
const listeners = new Set<() => void>()

const store = () => {
  opened ??= createStore('redress-drafts', 'drafts')
  return opened
}

/** Reads what is kept; once per page. */
export function readDrafts(): Promise<void> {
  read ??= entries<string, Draft>(store())
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

export const draftAt = (key: string): Draft | undefined => all[key]

export function keepDraft(key: string, draft: Draft): void {
  put({ ...all, [key]: draft })
  void set(key, draft, store()).catch(() => {})
}

/** Deletes a draft with its files: it was sent, or given up. */
export async function forgetDraft(key: string): Promise<void> {
  const draft = all[key]
  if (!draft) return
  const { [key]: _, ...others } = all
  put(others)
  await del(key, store()).catch(() => {})
  await removeUploads(currentUploads().flatMap(({ id, group }) => (group === draft.id ? [id] : [])))
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
