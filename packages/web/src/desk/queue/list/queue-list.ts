/**
 * The queue as a list that is fetched around what is looked at: pages by cursor, one after the other as far as somebody scrolls, each kept while it is
 * near. The order stays as it was fetched until the list is begun anew; what changes meanwhile is shown in its place, and what is new is counted.
 */
import type { QueuedCase } from '@redress/server/api'

export const pageLength = 100
/** So many pages on each side of what is looked at are kept; the others are fetched again. */
const keptAround = 10
/** So many rows may be scrolled to beyond what is known. */
const ahead = 3 * pageLength
/** What is looked at in the beginning. */
const atTop: readonly [number, number] = [0, 30]
/** So many rows before and after what is looked at are fetched too. */
const [before, after] = [20, 60]
/** So many pages are under way at once; what somebody has scrolled past meanwhile is not asked for. */
const atOnce = 2
/** Browsers draw no box higher than some 17 million pixels. */
export const mostRows = 150_000

export interface QueueSource {
  page(cursor: string | undefined, limit: number): Promise<{ items: QueuedCase[]; next?: string }>
  /** Those of these cases that belong into the list, as they are now. */
  again(ids: readonly string[]): Promise<QueuedCase[]>
}

export interface QueueState {
  /** How many rows there are to scroll over, those not yet fetched included. */
  rows: number
  /** How many are known; all, where `ended`. */
  known: number
  ended: boolean
  loading: boolean
  error: unknown
  /** Cases that belong into what was fetched and are not in it; `many` where nobody counted. */
  fresh: number | 'many'
  /** Grows with every change, so that states can be told apart. */
  version: number
}

export interface QueueList {
  rowAt(index: number): QueuedCase | undefined
  /** Whether a case has left the list since it was fetched. */
  isGone(id: string): boolean
  /** Says which rows are looked at. */
  look(from: number, to: number): void
  /** Says that these cases have changed, or that anything may have. */
  heard(ids: readonly string[] | 'many'): Promise<void>
  /** The cases of the rows that are looked at. */
  inSight(): string[]
  begin(): void
  state(): QueueState
  subscribe(listener: () => void): () => void
}

/** So many cases are asked for again at once. */
const mostAgain = 100

export function createQueueList(source: QueueSource): QueueList {
  const listeners = new Set<() => void>()
  let pages = new Map<number, QueuedCase[]>()
  let cursors: (string | undefined)[] = [undefined]
  let places = new Map<string, [page: number, place: number]>()
  let gone = new Set<string>()
  let fresh = new Set<string>()
  let fetching = new Set<number>()
  let looked = atTop
  let era = 0
  let current: QueueState = {
    ...{ rows: 0, known: 0, ended: false, loading: false, error: undefined, fresh: 0, version: 0 },
  }

  function tell(change: Partial<QueueState> = {}): void {
    const known = change.known ?? current.known
    const ended = change.ended ?? current.ended
    current = {
      ...current,
      ...change,
      rows: Math.min(mostRows, ended ? known : known + ahead),
      loading: fetching.size > 0,
      version: current.version + 1,
    }
    for (const listener of listeners) listener()
  }

  async function fetchPage(page: number): Promise<void> {
    if (fetching.has(page)) return
    const begun = era
    fetching.add(page)
    try {
      const { items, next } = await source.page(cursors[page], pageLength)
      if (begun !== era) return
      fetching.delete(page)
      pages.set(page, items)
      for (const [place, { id }] of items.entries()) places.set(id, [page, place])
      const isLast = page === cursors.length - 1
      if (isLast && next !== undefined) cursors.push(next)
      if (isLast)
        tell({ error: undefined, known: page * pageLength + items.length, ended: next === undefined })
      else tell({ error: undefined })
    } catch (error) {
      if (begun !== era) return
      fetching.delete(page)
      tell({ error })
      return
    }
    fill()
  }

  /** Fetches what is looked at and not there; beyond the last known page one after the other. */
  function fill(): void {
    const from = Math.floor(Math.max(0, looked[0] - before) / pageLength)
    const to = Math.floor((looked[1] + after) / pageLength)
    for (let page = from; page <= to && fetching.size < atOnce; page += 1) {
      if (pages.has(page)) continue
      if (page < cursors.length) void fetchPage(page)
      else {
        if (!current.ended) void fetchPage(cursors.length - 1)
        break
      }
    }
  }

  function letGo(): void {
    const [from, to] = [looked[0] / pageLength - keptAround, looked[1] / pageLength + keptAround]
    for (const page of pages.keys()) if (page < from || page > to) pages.delete(page)
  }

  const rowAt = (index: number) => pages.get(Math.floor(index / pageLength))?.[index % pageLength]

  const isBefore = (one: QueuedCase, other: QueuedCase): boolean =>
    (one.owedBy ?? '~') < (other.owedBy ?? '~')

  /** Whether a case would stand among what was fetched. */
  function belongs(item: QueuedCase): boolean {
    if (current.ended) return true
    const last = pages.get(cursors.length - 2)?.at(-1)
    return last !== undefined && isBefore(item, last)
  }

  async function look(ids: readonly string[]): Promise<void> {
    const begun = era
    const found = new Map((await source.again(ids)).map((item) => [item.id, item]))
    if (begun !== era) return
    for (const id of ids) {
      const item = found.get(id)
      const [page, place] = places.get(id) ?? []
      if (page !== undefined && place !== undefined) {
        if (item) gone.delete(id)
        else gone.add(id)
        const rows = pages.get(page)
        if (item && rows?.[place]?.id === id) pages.set(page, rows.with(place, item))
      } else if (item && belongs(item)) fresh.add(id)
      else fresh.delete(id)
    }
    tell({ fresh: current.fresh === 'many' ? 'many' : fresh.size })
  }

  return {
    rowAt,
    isGone: (id) => gone.has(id),
    look(from, to) {
      looked = [from, Math.max(from, to)]
      letGo()
      fill()
    },
    async heard(ids) {
      if (ids === 'many' || ids.length > mostAgain) return tell({ fresh: 'many' })
      if (ids.length > 0) await look(ids).catch(() => tell({ fresh: 'many' }))
    },
    inSight() {
      const rows = [...Array(looked[1] - looked[0] + 1).keys()].slice(0, mostAgain)
      return rows.flatMap((row) => rowAt(looked[0] + row)?.id ?? [])
    },
    begin() {
      era += 1
      pages = new Map()
      cursors = [undefined]
      places = new Map()
      gone = new Set()
      fresh = new Set()
      fetching = new Set()
      looked = atTop
      current = { ...current, known: 0, ended: false, fresh: 0, error: undefined }
      fill()
      tell()
    },
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
