import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const listeners = new Set<() => void>()

function set(to: boolean): void {
  printing = to
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

const scheme = 'data-mantine-color-scheme'
let schemeBefore: string | null = null

/** On paper everything is dark on light, whatever the screen shows. */
function begin(): void {
  const root = document.documentElement
  if (!printing) schemeBefore = root.getAttribute(scheme)
  root.setAttribute(scheme, 'light')
  set(true)
}

function end(): void {
  if (schemeBefore !== null) document.documentElement.setAttribute(scheme, schemeBefore)
  set(false)
}

/** Whether the page is being put on paper: then all that folds away stands open. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing)
