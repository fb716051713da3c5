import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { migratedDatabase } from '../testing/migrated-database.ts'
import { readConfiguration } from './configuration.ts'
import { startServer } from './start.ts'
import { addShop, complaint, orderOf } from './testing-shop.ts'

interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

/** A collector that keeps what it is sent. */
async function collector() {
  const spans: Span[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    for (const { scopeSpans } of JSON.parse(body).resourceSpans)
      for (const { spans: sent } of scopeSpans) spans.push(...sent)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { spans, url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

test('a request is a span below its caller, with its command and effects, and no personal data', async () => {
  const database = await migratedDatabase()
  const key = await addShop(database.url, systemClock)
  const { spans, url, close } = await collector()
  const running = await startServer(
    readConfiguration({
      DATABASE_URL: database.url,
      REDRESS_DATA: mkdtempSync(join(tmpdir(), 'redress-traces-')),
      PORT: '0',
      LOG_LEVEL: 'silent',
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
    }),
  )
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const send = (method: string, path: string, body: object) =>
    fetch(`${running.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'redress-on-behalf-of': 'customer of M-1',
        traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      },
      body: JSON.stringify(body),
    })
  const order = orderOf('M-1', Date.now(), { name: 'Quirina Zwartkruis', email: 'quirina@example.org' })
  await fetch(`${running.url}/api/v1/orders/M-1`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(order),
  })
  expect((await send('POST', '/cases', complaint('M-1', 'Quirina says it is bent'))).status).toBe(201)
  await running.stop()
  close()
  await database.drop()

  const request = spans.find(({ name, traceId: of }) => name === 'POST request' && of === traceId)
  expect(request?.parentSpanId).toBe('b7ad6b7169203331')
  expect(attributeOf(request, 'http.route')).toBe('/api/v1/cases')
  const command = spans.find(({ name }) => name === 'command')
  expect(command?.parentSpanId).toBe(request?.spanId)
  expect(attributeOf(command, 'outcome')).toBe('accepted')
  expect(JSON.stringify(spans)).not.toMatch(/quirina|zwartkruis|bent/i)
})

const attributeOf = (span: Span | undefined, name: string) =>
  span?.attributes.find(({ key }) => key === name)?.value.stringValue
