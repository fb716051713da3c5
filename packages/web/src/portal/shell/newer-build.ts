/** A page that was open while a new version was installed looks for files that are no longer there: it is loaded anew, once. */
export function reloadForNewerBuild(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const key = 'redress-reloaded-at'
    const before = Number(sessionStorage.getItem(key) ?? 0)
    if (!navigator.onLine || Date.now() - before < 30_000) return
    event.preventDefault()
    sessionStorage.setItem(key, String(Date.now()))
    location.reload()
  })
}
