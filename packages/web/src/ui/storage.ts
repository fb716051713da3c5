/** Small things that a browser keeps. One that keeps nothing, or lets no page ask, gives nothing, and breaks nothing. */
import { createStore, type UseStore } from 'idb-keyval'

export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is kept for this browser, or for this tab. To ask for it can be refused already. */
export function keptFor(whom: 'browser' | 'tab'): Kept {
  const storage = () => (whom === 'browser' ? localStorage : sessionStorage)
  return {
    getItem: (name) => tried(() => storage().getItem(name)) ?? null,
    setItem: (name, value) => tried(() => storage().setItem(name, value)),
    removeItem: (name) => tried(() => storage().removeItem(name)),
  }
}

function tried<Given>(what: () => Given): Given | undefined {
  try {
    return what()
  } catch {
    return undefined
  }
}

/** A database of its own; where there can be none, whatever is asked of it fails as a promise does. */
export function storeNamed(database: string, name: string): UseStore {
  let opened: UseStore | undefined
  return async (mode, work) => {
    opened ??= createStore(database, name)
    return opened(mode, work)
  }
}
