/** Messages that were written and are on their way: kept on this device until the server has them, and sent once, however often the connection breaks. */

import { type Problem, RequestError, send } from '../../../ui/api/request.ts'
import { currentUploads, onUploads, removeUploads, resumeUploads } from '../../../ui/upload/uploads.ts'
import { keepOutbox, keptOutbox } from './outbox-kept.ts'

export interface Outgoing {
  /** Also the idempotency key, and the group of its uploads. */
  key: string
  /** The case it is for, by its number. */
  number: string
  body: string
  language: string
  /** When it was written, on this device. */
  at: string
  state: 'waiting' | 'sending' | 'refused'
  problem?: Problem
}

let all: readonly Outgoing[] = keptOutbox().map((each) => ({
  ...each,
  state: each.state === 'refused' ? 'refused' : 'waiting',
}))
const listeners = new Set<() => void>()
const sentListeners = new Set<(number: string) => void>()
let started = false

export const currentOutbox = (): readonly Outgoing[] => all

export function onOutbox(listener: () => void): () => void {
  startOutbox()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Told of the case whenever one of its messages has arrived. */
export function onSent(listener: (number: string) => void): () => void {
  sentListeners.add(listener)
  return () => sentListeners.delete(listener)
}

export function putOut(message: Omit<Outgoing, 'state'>): void {
  put([...all, { ...message, state: 'waiting' }])
  sendWaiting()
}

export async function takeBack(key: string): Promise<void> {
  put(all.filter((each) => each.key !== key))
  await removeUploads(filesOf(key).map(({ id }) => id))
}

const filesOf = (key: string) => currentUploads().filter(({ group }) => group === key)

/** Begins to send what is still kept, once per page. */
export function startOutbox(): void {
  if (started) return
  started = true
  void resumeUploads()
  onUploads(sendWaiting)
  window.addEventListener('online', () => {
    tries = 0
    sendWaiting()
  })
  sendWaiting()
}

/** Sends those whose files are there; one after the other, so that they arrive in the order in which they were written. */
function sendWaiting(): void {
  if (!navigator.onLine || all.some(({ state }) => state === 'sending')) return
  const next = all.find(
    ({ state, key }) => state === 'waiting' && filesOf(key).every((file) => file.state === 'done'),
  )
  if (next) void attempt(next)
}

async function attempt({ key, number, body, language }: Outgoing): Promise<void> {
  change(key, (each) => ({ ...each, state: 'sending' }))
  const files = filesOf(key)
  try {
    await send(`/cases/${encodeURIComponent(number)}/messages`, {
      method: 'POST',
      body: {
        body,
        language,
        ...(files.length > 0 ? { files: files.flatMap(({ file }) => file ?? []) } : {}),
      },
      headers: { 'idempotency-key': key },
    })
    tries = 0
    await takeBack(key)
    for (const listener of sentListeners) listener(number)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { problem, offline } = error
    const later = offline || problem.status >= 500 || problem.status === 429 || problem.status === 401
    change(key, ({ problem: _, ...each }) =>
      later ? { ...each, state: 'waiting' } : { ...each, state: 'refused', problem },
    )
    if (later) return sendSoon()
  }
  sendWaiting()
}

let tries = 0

/** Soon at first, then less and less often: an answer that was lost is asked for again before anybody wonders. */
function sendSoon(): void {
  const wait = Math.min(20_000, 1000 * 2 ** tries)
  tries += 1
  setTimeout(sendWaiting, wait)
}

function change(key: string, to: (message: Outgoing) => Outgoing): void {
  put(all.map((each) => (each.key === key ? to(each) : each)))
}

function put(changed: readonly Outgoing[]): void {
  all = changed
  keepOutbox(all)
  for (const listener of listeners) listener()
}
