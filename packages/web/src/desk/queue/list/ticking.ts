/** One clock for all that counts. A component is drawn anew only when what it shows is another text. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let ahead = 0

/** By how much the server's clock is before this device's, in milliseconds. */
export function setAhead(milliseconds: number): void {
  ahead = milliseconds
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** A text that depends on what time it is on the server. */
export const useTicking = (write: (now: number) => string): string =>
  useSyncExternalStore(subscribe, () => write(Date.now() + ahead))
