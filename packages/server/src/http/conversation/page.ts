import { instantPattern, readCursor, uuidPattern, writeCursor } from '../cursor.ts'

/** Where a page of a list by time and id begins. */
export function afterOf(cursor: string | undefined): { after?: { at: Date; id: string } } {
  const [at, id] = readCursor(cursor, [instantPattern, uuidPattern]) ?? []
  return at && id ? { after: { at: new Date(at), id } } : {}
}

/** A page of what was read with one more than its limit. */
export function pageOfRead<Item extends { at: string }>(
  read: readonly Item[],
  limit: number,
  idOf: (item: Item) => string,
): { items: Item[]; next?: string } {
  const items = read.slice(0, limit)
  const last = items.at(-1)
  return { items, ...(read.length > limit && last ? { next: writeCursor([last.at, idOf(last)]) } : {}) }
}
