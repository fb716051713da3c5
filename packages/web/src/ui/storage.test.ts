import { get } from 'idb-keyval'
import { afterEach, expect, test, vi } from 'vitest'
import { keptFor, storeNamed } from './storage.ts'

afterEach(() => vi.unstubAllGlobals())

test('what is kept comes back', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
  const tab = keptFor('tab')
  tab.setItem('order', 'F-1')
  expect(tab.getItem('order')).toBe('F-1')
  tab.removeItem('order')
  expect(tab.getItem('order')).toBeNull()
})

test.each(['browser', 'tab'] as const)(
  'a %s that lets no page ask keeps nothing, and throws nothing',
  (whom) => {
    const refused = {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    }
    Object.defineProperty(globalThis, whom === 'browser' ? 'localStorage' : 'sessionStorage', {
      ...refused,
      configurable: true,
    })
    const kept = keptFor(whom)
    kept.setItem('order', 'F-1')
    expect(kept.getItem('order')).toBeNull()
    kept.removeItem('order')
    Reflect.deleteProperty(globalThis, whom === 'browser' ? 'localStorage' : 'sessionStorage')
  },
)

test('a database that cannot be opened is a promise that fails', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
  const asked = get('order', storeNamed('orders', 'orders'))
  await expect(asked).rejects.toThrow('denied')
})
