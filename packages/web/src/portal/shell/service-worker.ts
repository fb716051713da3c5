/** Lets the portal open without a connection: the worker keeps its page and its files. */
export function installServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register('/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
      const files = loaded.filter(
        ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
      )
      active?.postMessage({ keep: files.map(({ pathname }) => pathname) })
    })
    .catch(() => {})
}
