import type { QueuedCase } from '@redress/server/api'
import { describe, expect, test } from 'vitest'
import { createQueueList, pageLength, type QueueSource } from './queue-list.ts'

const owedAt = (minute: number) => new Date(Date.UTC(2026, 2, 3) + minute * 60_000).toISOString()
const item = (minute: number, more: Partial<QueuedCase> = {}) =>
  ({ id: `case-${minute}`, number: `N-${minute}`, owedBy: owedAt(minute), version: 1, ...more }) as QueuedCase

/** A server with so many open cases, one a minute, which counts what it is asked. */
function server(many: number) {
  let cases = Array.from({ length: many }, (_, minute) => item(minute))
  const asked: string[] = []
  const source: QueueSource = {
    async page(cursor, limit) {
      asked.push(cursor ?? 'first')
      const start = cursor === undefined ? 0 : cases.findIndex(({ owedBy }) => (owedBy ?? '') > cursor)
      const items = start < 0 ? [] : cases.slice(start, start + limit)
      const more = start >= 0 && start + limit < cases.length
      return { items, ...(more ? { next: items.at(-1)?.owedBy ?? '' } : {}) }
    },
    again: async (ids) => cases.filter(({ id }) => ids.includes(id)),
  }
  return { source, asked, change: (to: (before: QueuedCase[]) => QueuedCase[]) => (cases = to(cases)) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

async function opened(many: number) {
  const told = server(many)
  const list = createQueueList(told.source)
  list.begin()
  await settled()
  return { ...told, list }
}

describe('a queue that is fetched around what is looked at', () => {
  test('of a million, only what is looked at is asked for', async () => {
    const { list, asked } = await opened(1_000_000)
    expect(asked).toEqual(['first'])
    expect(list.rowAt(0)?.number).toBe('N-0')
    expect(list.state()).toMatchObject({ known: 100, ended: false, rows: 400, loading: false })
    list.look(250, 290)
    await settled()
    expect(asked).toHaveLength(4)
    expect(list.rowAt(270)?.number).toBe('N-270')
  })

  test('what is far away is let go, and fetched again where it was', async () => {
    const { list, asked } = await opened(5000)
    for (let row = 0; row <= 2000; row += pageLength) {
      list.look(row, row + 40)
      await settled()
    }
    expect(list.rowAt(10)).toBeUndefined()
    const before = asked.length
    list.look(0, 40)
    expect(list.rowAt(10)).toBeUndefined()
    await settled()
    expect(list.rowAt(10)?.number).toBe('N-10')
    expect(asked.length).toBe(before + 2)
  })

  test.each([0, 1, 99, 100, 101, 200])('ends where there is nothing more: %i cases', async (many) => {
    const { list } = await opened(many)
    list.look(0, 250)
    await settled()
    expect(list.state()).toMatchObject({ known: many, ended: true, rows: many })
  })

  test('what changed is shown in its place; the order stays', async () => {
    const { list, change } = await opened(250)
    change((cases) => [...cases.slice(1), item(0, { handler: 'nadia', owedBy: owedAt(400) })])
    await list.heard(['case-0'])
    expect(list.rowAt(0)).toMatchObject({ number: 'N-0', handler: 'nadia' })
    expect(list.rowAt(1)?.number).toBe('N-1')
    expect(list.state().fresh).toBe(0)
  })

  test('what has left the list stays in its place, and is known to be gone', async () => {
    const { list, change } = await opened(250)
    change((cases) => cases.slice(1))
    await list.heard(['case-0'])
    expect(list.rowAt(0)?.number).toBe('N-0')
    expect(list.isGone('case-0')).toBe(true)
    list.begin()
    await settled()
    expect(list.rowAt(0)?.number).toBe('N-1')
  })

  test('what is new is counted where it belongs into what was fetched, and only once', async () => {
    const { list, change } = await opened(250)
    const early = { ...item(3), id: 'new-early', owedBy: owedAt(3.5) }
    const late = { ...item(3), id: 'new-late', owedBy: owedAt(200) }
    change((cases) => [...cases, early, late])
    await list.heard(['new-early', 'new-late', 'new-early'])
    expect(list.state().fresh).toBe(1)
    await list.heard(['new-early'])
    expect(list.state().fresh).toBe(1)
    change((cases) => cases.filter(({ id }) => id !== 'new-early'))
    await list.heard(['new-early'])
    expect(list.state().fresh).toBe(0)
  })

  test('where too much changed to look at each, it says so', async () => {
    const { list } = await opened(250)
    await list.heard('many')
    expect(list.state().fresh).toBe('many')
    list.begin()
    expect(list.state().fresh).toBe(0)
  })

  test('a page that cannot be had is told, and had on looking again', async () => {
    const { source } = server(250)
    let broken = true
    const list = createQueueList({
      ...source,
      page: (cursor, limit) => (broken ? Promise.reject(new Error('gone')) : source.page(cursor, limit)),
    })
    list.begin()
    await settled()
    expect(list.state().error).toBeInstanceOf(Error)
    broken = false
    list.look(0, 40)
    await settled()
    expect(list.state()).toMatchObject({ error: undefined, known: 200 })
  })

  test('an answer to what was asked before beginning anew counts for nothing', async () => {
    const { source } = server(250)
    const waiting: (() => void)[] = []
    const list = createQueueList({
      ...source,
      page: (cursor, limit) =>
        new Promise((resolve) => waiting.push(() => resolve(source.page(cursor, limit)))),
    })
    list.begin()
    list.begin()
    waiting[0]?.()
    await settled()
    expect(list.state().known).toBe(0)
    waiting[1]?.()
    await settled()
    expect(list.state().known).toBe(100)
  })
})
