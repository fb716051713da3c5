import { readCursor, uuidPattern, writeCursor } from './cursor.ts'

/** Lists whose ids tell their order, newest first: the id before which a page begins. */
export function beginsBefore(cursor: string | undefined): string | undefined {
  return readCursor(cursor, [uuidPattern])?.[0] ?? undefined
}

/** A page of what was read with one row more than was asked for, which tells whether there is another page. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  shown: (row: Row) => Item,
  idOf: (row: Row) => string,
): { items: Item[]; next?: string } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last !== undefined
  return { items: page.map(shown), ...(more ? { next: writeCursor([idOf(last)]) } : {}) }
}
