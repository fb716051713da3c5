/** Brings a part of the page to the front, where it stands behind a tab, and puts the focus into it. */
const listeners = new Set<(panel: string) => void>()

export function onShow(listener: (panel: string) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function show(panel: 'facts' | 'talk' | 'next' | 'notes', focus?: string): void {
  for (const listener of listeners) listener(panel)
  if (focus) setTimeout(() => document.getElementById(focus)?.focus(), 30)
}
