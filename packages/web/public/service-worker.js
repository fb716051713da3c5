/**
 * Lets the portal open without a connection. Files of the build have their content in their name and never change: they are kept. Pages come from the
 * server while it can be reached, else as they were last. Everything of the API is left alone: the application keeps what it needs itself.
 */
const files = 'redress-files'
const pages = 'redress-pages'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(pages).then((cache) => cache.add('/')))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const wanted = event.data?.keep ?? []
  event.waitUntil(keep(wanted))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fileFor(request))
  else if (request.mode === 'navigate' && !/^\/(api|desk|outbox|problems)(\/|$)/.test(pathname))
    event.respondWith(pageFor(request))
})

async function fileFor(request) {
  const cache = await caches.open(files)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** Every address of the portal has the same page. */
async function pageFor(request) {
  const cache = await caches.open(pages)
  try {
    const answer = await fetch(request)
    if (answer.ok) await keepPage(cache, answer.clone())
    return answer
  } catch {
    return (await cache.match('/')) ?? Response.error()
  }
}

/** Another page is another build: the files of the one before are no longer wanted. */
async function keepPage(cache, answer) {
  const before = await (await cache.match('/'))?.text()
  if (before !== (await answer.clone().text())) await caches.delete(files)
  await cache.put('/', answer)
}

/** Keeps the files that a page had loaded before there was a worker. */
async function keep(paths) {
  const cache = await caches.open(files)
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await Promise.all(paths.filter((path) => !known.has(path)).map((path) => cache.add(path).catch(() => {})))
}
