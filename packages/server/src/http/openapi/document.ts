import type { App } from '../endpoint.ts'

/** The OpenAPI 3.1 document of all routes that the app has by now. */
export function openApiOf(app: App) {
  const { openAPIRegistry: registry } = app
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key of the organisation; its scopes are permissions.',
  })
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'redress.session_token',
    description: 'The session of a signed-in member of staff, customer or seller.',
  })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Redress',
      version: '1',
      description: [
        'After-sales on rails: claims, returns, warranty service, complaints and disputes, judged by the policy that a shop publishes.',
        'Every refusal is a problem (RFC 9457) with the clause it rests on, the facts, and what would change the answer.',
        '`x-access` of a route names the permission it takes.',
        'Instants are ISO 8601 with an offset; amounts are decimals as text; lists have `items` and, where there is more, `next`, the `cursor` of the next page.',
      ].join(' '),
      license: { name: 'See the repository' },
    },
    servers: [{ url: '/', description: 'This server, at the host name of an organisation' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: [
      { name: 'Cases', description: 'Requests, and all that comes of them.' },
      { name: 'Queue', description: 'What is owed, most urgent first.' },
      { name: 'Search', description: 'Over cases and what was written.' },
      { name: 'Policies', description: 'What the shop promises.' },
      { name: 'Live', description: 'Server-sent events.' },
      { name: 'Problems', description: 'What can go wrong.' },
    ],
  })
}
