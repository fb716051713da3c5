import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import type { Env, Routes } from '../endpoint.ts'

/** Where `vite build` puts the portal and the desk. */
const built = join(import.meta.dirname, '../../../../web/dist')

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

/** A file of the build, as it was compressed there. One with its content in its name never changes; a service worker must be asked for each time. */
const file = (kept: string) =>
  serveStatic({
    root: built,
    precompressed: true,
    onFound: (_, context) => context.header('cache-control', kept),
  })

/** The portal and the desk: their files, and their one page each for every other address. */
export const webRoutes: Routes = (app) => {
  app.get('/assets/:file', file('public, max-age=31536000, immutable'))
  app.get('/service-worker.js', file('no-cache'))
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
