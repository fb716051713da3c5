/** Brings a part of the page to the front, where it stands behind a tab, and puts the focus into it. */
const listeners = new Set<(panel: string) => void>()

export function onShow(listener: (panel: string) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What is typed right after belongs into the field: it has the focus at once where it can be seen, else once its panel is shown. */
export function show(panel: 'facts' | 'talk' | 'next' | 'notes', focus?: string): void {
  for (const listener of listeners) listener(panel)
  if (!focus) return
  const field = document.getElementById(focus)
  if (field && field.offsetParent !== null) field.focus()
  else requestAnimationFrame(() => document.getElementById(focus)?.focus())
}
