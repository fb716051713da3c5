import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from '@hono/zod-openapi'
import { endpoint, type Routes } from '../endpoint.ts'
import { openApiOf } from '../openapi/document.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Redress API</title>
<link rel="stylesheet" href="/api/v1/docs/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="/api/v1/docs/swagger-ui-bundle.js"></script>
<script src="/api/v1/docs/start.js"></script>
</body>
</html>
`
const start = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  displayRequestDuration: true,
  tryItOutEnabled: false,
  docExpansion: 'list',
})
`
/** Nothing is fetched from, or sent to, any other host. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const fromPackage: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

const tags = ['API']

/** The OpenAPI document, made from the routes, and a page to read it on. */
export const docsRoutes: Routes = (app) => {
  let document: string | undefined

  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/api/v1/openapi.json',
      tags,
      summary: 'This document',
      responses: {
        200: {
          description: 'The API, as an OpenAPI 3.1 document.',
          content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
        },
      },
    }),
    (context): never => {
      document ??= JSON.stringify(openApiOf(app))
      return context.body(document, 200, { 'content-type': 'application/json' }) as never
    },
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/api/v1/docs',
      tags,
      summary: 'The API as a page',
      responses: { 200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } } },
    }),
    (context): never => {
      context.header('content-security-policy', policy)
      return context.html(page) as never
    },
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/api/v1/docs/{file}',
      tags,
      summary: 'What the page is made of',
      request: { params: z.object({ file: z.string().max(100) }) },
      responses: {
        200: {
          description: 'A script or style sheet.',
          content: { 'text/javascript': { schema: z.string() }, 'text/css': { schema: z.string() } },
        },
        ...problems(404),
      },
    }),
    async (context): Promise<never> => {
      const { file } = context.req.valid('param')
      context.header('cache-control', 'public, max-age=3600')
      if (file === 'start.js')
        return context.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }) as never
      const type = Object.hasOwn(fromPackage, file) ? fromPackage[file] : undefined
      if (type === undefined) throw notFound('file')
      const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
      return context.body(await readFile(join(folder, file)), 200, { 'content-type': type }) as never
    },
  )
}
