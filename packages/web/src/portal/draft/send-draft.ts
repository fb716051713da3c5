/** Sends what is ready, as soon as it can: after its files, when there is a connection, once. */
import type { CaseView } from '@redress/server/api'
import { post, RequestError } from '../../ui/api/request.ts'
import { alone } from '../../ui/tabs/alone.ts'
import { currentUploads, findUploads, onUploads, resumeUploads } from '../../ui/upload/uploads.ts'
import type { Draft } from './draft.ts'
import { draftAt, forgetDraft, keepDraft } from './drafts.ts'
import { type Outcome, tellOutcome } from './outcomes.ts'
import { postedFor } from './posted.ts'

const under = new Map<string, Promise<Outcome | undefined>>()

/**
 * Sends a draft that is ready, from one tab at a time, and gives what came of it; nothing where another tab has dealt with it. Asked again while it is under
 * way, gives the same answer.
 */
export function sendDraft(key: string): Promise<Outcome | undefined> {
  const running =
    under.get(key) ?? alone(`redress-send ${key}`, () => attempt(key)).finally(() => under.delete(key))
  under.set(key, running)
  return running
}

async function attempt(key: string): Promise<Outcome | undefined> {
  await resumeUploads()
  // Without all of its files a request would go as if they had never been shown.
  await findUploads()
  const draft = draftAt(key)
  if (draft?.state !== 'ready') return undefined
  const files = currentUploads().filter(({ group }) => group === draft.id)
  if (files.some(({ state }) => state === 'refused')) return notReady(key, draft)
  if (files.some(({ state }) => state !== 'done'))
    return { how: 'later', why: navigator.onLine ? 'files' : 'offline' }
  if (!navigator.onLine) return { how: 'later', why: 'offline' }
  try {
    const opened = await give(draft)
    const sent = { how: 'sent' as const, opened }
    await forgetDraft(key, sent)
    return sent
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { problem } = error
    if (error.offline || problem.status >= 500 || problem.status === 429)
      return { how: 'later', why: 'offline' }
    if (problem.status === 401) return { how: 'later', why: 'signed-out' }
    keepDraft(key, { ...draft, state: 'writing', problem })
    return { how: 'not-taken' }
  }
}

function notReady(key: string, draft: Draft): Outcome {
  keepDraft(key, { ...draft, state: 'writing' })
  return { how: 'not-taken' }
}

/** Where nothing has happened meanwhile that its customer could see, the case goes on as if it had been seen. */
async function give(draft: Draft): Promise<CaseView> {
  const { path, body, headers } = postedFor(draft, currentUploads())
  try {
    return await post<CaseView>(path, body, headers)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { status, events, version } = error.problem
    if (status !== 412 || !Array.isArray(events) || events.length > 0) throw error
    return post<CaseView>(path, body, { ...headers, 'if-match': `"${version}"` })
  }
}

type Listen = (listener: () => void) => () => void

/** Tries whenever something may have changed: a draft is ready, the connection is back, a file has come. Gives the way to stop. */
export function sendWhenPossible(onDrafts: Listen, keys: () => readonly string[]): () => void {
  const all = () => {
    for (const key of keys()) {
      const draft = draftAt(key)
      if (draft?.state === 'ready' && !under.has(key))
        void sendDraft(key).then(
          (outcome) => outcome && tellOutcome(draft, outcome),
          () => {},
        )
    }
  }
  const soon = () => setTimeout(all)
  const stops = [onUploads(soon), onDrafts(soon)]
  window.addEventListener('online', soon)
  const timer = setInterval(all, 20_000)
  soon()
  return () => {
    for (const stop of stops) stop()
    window.removeEventListener('online', soon)
    clearInterval(timer)
  }
}
