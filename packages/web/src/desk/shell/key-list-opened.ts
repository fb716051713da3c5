import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let opened = false

function becomes(now: boolean): void {
  opened = now
  for (const listener of listeners) listener()
}

/** Opens the list of keys from anywhere. */
export const keyList = { open: () => becomes(true), close: () => becomes(false) }

export const useKeyListOpened = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => opened,
  )
