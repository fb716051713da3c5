/**
 * Tells those who look at a case what is new. Each process has one connection that listens; who writes says so with `tell` in the same transaction, and it is
 * heard once that is committed.
 */
import pg from 'pg'
import type { Logger } from 'pino'
import { createPresence, type Presence, type PresenceNotice } from './presence.ts'

const channel = 'redress_live'

export interface Notice {
  organisation: string
  /** `missed`: the line was cut, and something may have happened meanwhile; look at everything again. It has no case. */
  what: 'case' | 'message' | 'note' | 'missed' | 'presence'
  caseId?: string
  /** Of a case: its version now. */
  version?: number
  /** Of a message: whom it is between, or both where it is shared. */
  thread?: 'customer' | 'seller' | 'both'
}

/** Who looks. A customer or a seller hears of messages to them, of changes of the cases that concern them, and never of a note or of who looks. */
export type Watch =
  | { audience: 'staff'; concerns?: (caseId: string) => boolean }
  | { audience: 'customer' | 'seller'; concerns: (caseId: string) => boolean }

export interface Live {
  /** Calls back for every notice of the organisation that the watch may hear of. Gives how to stop. */
  subscribe(organisation: string, watch: Watch, callback: (notice: Notice) => void): () => void
  /** Who has which case open. */
  readonly presence: Presence
  /** Whether it listens now. */
  readonly listening: boolean
  close(): Promise<void>
}

/** Says it to all processes, once the client's transaction is committed. */
export async function tell(client: pg.ClientBase, ...notices: (Notice | PresenceNotice)[]): Promise<void> {
  await client.query({
    name: 'live-tell',
    text: `select pg_notify('${channel}', said) from unnest($1::text[]) said`,
    values: [notices.map((notice) => JSON.stringify(notice))],
  })
}

interface Subscriber {
  watch: Watch
  callback: (notice: Notice) => void
}

/** Begins to listen. A broken line is taken up again, at longer and longer intervals up to five seconds. */
export async function openLive(url: string, log: Logger): Promise<Live> {
  const subscribers = new Map<string, Set<Subscriber>>()
  const presence = createPresence()
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false
  let attempts = 0

  async function listen(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'redress-live', keepAlive: true })
    fresh.on('error', (error) => lost(fresh, error))
    fresh.on('end', () => lost(fresh))
    fresh.on('notification', ({ payload = '' }) => hear(payload))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
    } catch (error) {
      await fresh.end().catch(() => {})
      throw error
    }
    if (closed) return await fresh.end()
    client = fresh
    attempts = 0
  }

  function lost(broken: pg.Client, error?: Error): void {
    if (closed || client !== broken) return
    log.warn({ err: error }, 'The connection for live views broke; it is being taken up again.')
    client = undefined
    again()
  }

  function again(): void {
    retry = setTimeout(
      async () => {
        try {
          await listen()
          for (const organisation of subscribers.keys()) pass({ organisation, what: 'missed' })
        } catch {
          if (!closed) again()
        }
      },
      Math.min(5000, 100 * 2 ** attempts++),
    )
  }

  function hear(payload: string): void {
    try {
      const notice: Notice | PresenceNotice = JSON.parse(payload)
      if (!('person' in notice) || presence.hear(notice)) pass(notice)
    } catch (error) {
      log.error({ err: error }, 'A notice for live views could not be passed on.')
    }
  }

  function pass(notice: Notice): void {
    for (const { watch, callback } of subscribers.get(notice.organisation) ?? [])
      if (mayHear(watch, notice)) callback(notice)
  }

  await listen()
  return {
    presence,
    get listening() {
      return client !== undefined
    },
    subscribe(organisation, watch, callback) {
      const subscriber = { watch, callback }
      const all = subscribers.get(organisation) ?? new Set()
      subscribers.set(organisation, all.add(subscriber))
      return () => {
        all.delete(subscriber)
        if (all.size === 0 && subscribers.get(organisation) === all) subscribers.delete(organisation)
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      subscribers.clear()
      await client?.end()
    },
  }
}

/** Whether a notice is for somebody: notes are for staff, messages for those they are between, cases for those they concern; who has a case open, for staff. */
export function mayHear({ audience, concerns }: Watch, { what, caseId, thread }: Notice): boolean {
  if (what === 'missed') return true
  if (caseId === undefined || (concerns && !concerns(caseId))) return false
  if (audience === 'staff') return true
  if (what === 'case') return true
  return what === 'message' && (thread === audience || thread === 'both')
}
