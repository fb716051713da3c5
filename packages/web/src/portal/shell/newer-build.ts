import { keptFor } from '../../ui/storage.ts'

/** A page that was open while a new version was installed looks for files that are no longer there: it is loaded anew, once. */
export function reloadForNewerBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const kept = keptFor('tab')
    const key = 'redress-reloaded-at'
    const before = Number(kept.getItem(key) ?? 0)
    if (!navigator.onLine || Date.now() - before < 30_000) return
    kept.setItem(key, String(Date.now()))
    // A browser that keeps nothing would load it anew for ever.
    if (kept.getItem(key) === null) return
    event.preventDefault()
    location.reload()
  })
}
