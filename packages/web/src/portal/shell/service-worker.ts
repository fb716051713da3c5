/** Lets the portal open without a connection: the worker keeps its page and its files. */
export function installServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register('/service-worker.js')
    .then(keepLoaded)
    .catch(() => {})
}

/** Fetches, once the page rests, those that a customer may want to open without a connection, whether they were opened before or not. */
export async function keepOwnPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready
  await rest()
  await Promise.all([
    import('../cases/cases-page.tsx'),
    import('../case/case-route.tsx'),
    import('../case/turn/turn-card.tsx'),
    import('../orders/orders-page.tsx'),
    import('../orders/order-page.tsx'),
  ])
  await keepLoaded()
}

/** What was loaded before there was a worker is kept too. */
async function keepLoaded(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
  )
  active?.postMessage({ keep: files.map(({ pathname }) => pathname) })
}

const rest = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve())
    else setTimeout(resolve, 2000)
  })
