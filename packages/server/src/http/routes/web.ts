import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import type { Env, Routes } from '../endpoint.ts'

/** Where `vite build` puts the portal and the desk. */
const built = join(import.meta.dirname, '../../../../web/dist')

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.geojson': 'application/geo+json',
}

/** Only what comes from here runs or is shown; pictures and videos may also come from memory, while they are being sent. */
const contentSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The portal and the desk: their files, and their one page each for every other address. */
export const webRoutes: Routes = (app) => {
  app.use('/assets/*', compress())
  app.get('/assets/:file', (context) => asset(context, join('assets', context.req.param('file'))))
  app.get('/service-worker.js', (context) => asset(context, 'service-worker.js'))
  app.get('/desk', (context) => page(context, 'desk.html'))
  app.get('/desk/*', (context) => page(context, 'desk.html'))
  app.get('*', (context, next) =>
    /^\/(api|health|metrics|problems|outbox)(\/|$)/.test(context.req.path)
      ? next()
      : page(context, 'portal.html'),
  )
}

async function page(context: Context<Env>, name: string): Promise<Response> {
  const html = await readFile(join(built, name), 'utf8').catch(() => undefined)
  if (html === undefined)
    return context.text(
      'The pages are not built yet: run "script/build-web", or script/server, which does.',
      503,
    )
  return context.html(html, 200, {
    'content-security-policy': contentSecurity,
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  })
}

/** A file with its content in its name never changes; a service worker must be asked for each time. */
async function asset(context: Context<Env>, path: string): Promise<Response> {
  const file = join(built, normalize(path))
  const found = file.startsWith(built) ? await stat(file).catch(() => undefined) : undefined
  if (!found?.isFile()) return context.notFound()
  const kept = path.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return context.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': kept,
  })
}
