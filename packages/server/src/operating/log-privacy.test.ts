/** A whole story with names, addresses, sentences, codes and tokens that nobody could mistake; then the log, at its most talkative, is read. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import type { TestDatabase } from '../testing/database.ts'
import { migratedDatabase } from '../testing/migrated-database.ts'
import { readConfiguration } from './configuration.ts'
import { type Running, startServer } from './start.ts'
import { addShop, complaint, orderOf, shop } from './testing-shop.ts'

const canaries = {
  name: 'Quirina Zwartkruis',
  email: 'quirina.canary@example.org',
  phone: '+39 055 8801477',
  street: 'Via dei Canarini 88',
  sentence: 'The canary sang in the deck of the mower',
  message: 'My neighbour Ottavio heard the canary too',
  note: 'Internal canary: customer sounds upset',
  query: 'canary-in-the-query',
  path: 'canary-in-the-path',
  body: 'canary-in-a-broken-body',
  token: 'canary-token-0123456789abcdef',
  cookie: 'canary-cookie-value',
}
/** Any of them, also as it looks in an address. */
const traces = new RegExp(
  Object.values(canaries)
    .flatMap((each) => [
      each,
      encodeURIComponent(each),
      ...each.split(' ').filter((word) => /canar|Quirina|Zwart|Ottavio|8801477/i.test(word)),
    ])
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'i',
)

const lines: string[] = []
let database: TestDatabase
let running: Running
let key: string
beforeAll(async () => {
  database = await migratedDatabase()
  key = await addShop(database.url, systemClock)
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    REDRESS_DATA: mkdtempSync(join(tmpdir(), 'redress-log-')),
    PORT: '0',
    LOG_LEVEL: 'trace',
    LOG_FORMAT: 'json',
    SMTP_URL: 'smtp://canary-user:canary-password@127.0.0.1:9',
    MAIL_FROM: 'care@example.com',
  })
  running = await startServer(configuration, { destination: { write: (line) => void lines.push(line) } })
})
afterAll(async () => {
  await running.stop()
  await database.drop()
})

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${running.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      'redress-organisation': shop,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.text() }
}

test('the story is told, with its mistakes', async () => {
  const customer = {
    name: canaries.name,
    email: canaries.email,
    phone: canaries.phone,
    address: { street: canaries.street },
  }
  const asCustomer = { 'redress-on-behalf-of': 'customer of M-1' }
  expect((await send('PUT', '/orders/M-1', orderOf('M-1', Date.now(), customer))).status).toBeLessThan(300)
  const opened = await send('POST', '/cases', complaint('M-1', canaries.sentence), asCustomer)
  expect(opened.status).toBe(201)
  const { id, number } = JSON.parse(opened.body)
  const caseId = id ?? number
  const said = await send(
    'POST',
    `/cases/${caseId}/messages`,
    { body: canaries.message },
    { ...asCustomer, 'idempotency-key': 'canary-1' },
  )
  const noted = await send(
    'POST',
    `/cases/${caseId}/notes`,
    { body: canaries.note },
    { 'redress-as': 'assistance' },
  )
  const found = await send('GET', `/search?q=${canaries.query}&query=${canaries.query}`)
  const asked = await send(
    'POST',
    '/session/codes',
    { order: 'M-1', email: canaries.email },
    { authorization: '' },
  )
  const mistakes = [
    await send('POST', '/cases', `{"description": "${canaries.body}`),
    await send('POST', '/cases', { order: canaries.body, kind: canaries.body }, asCustomer),
    await send('PUT', '/orders/M-2', { customer: { email: canaries.email, name: 3 } }),
    await send('GET', `/cases/${canaries.path}`),
    await send('GET', `/${canaries.path}?email=${encodeURIComponent(canaries.email)}`),
    await send('GET', '/queue', undefined, { authorization: `Bearer ${canaries.token}` }),
    await send('GET', '/queue', undefined, { authorization: '', cookie: `session=${canaries.cookie}` }),
    await send('POST', `/cases/${number}/commands`, { do: 'close', with: { reason: canaries.sentence } }),
    await send(
      'POST',
      '/session/codes',
      { order: canaries.body, email: canaries.email },
      { authorization: '' },
    ),
  ]
  for (const { status } of mistakes) expect(status).toBeGreaterThanOrEqual(200)
  for (const { status } of [said, noted, found, asked]) expect(status).toBeLessThan(500)
})

test('what waits is tried, fails and is logged: letters to a mail server that is not there', async () => {
  await expect
    .poll(() => lines.some((line) => /"kind":"(message|mail|send-mail|letter)/.test(line)), {
      timeout: 20_000,
    })
    .toBe(true)
})

test('errors of ours and of the database are logged without what they quote', () => {
  const { log } = running.services
  log.error(new Error(`Could not write "${canaries.name}" to ${canaries.email}`))
  log.warn(
    { err: new Error('no', { cause: new Error(`550 <${canaries.email}> "${canaries.sentence}"`) }) },
    'A letter was refused.',
  )
  log.info({ customer: canaries.name, url: `https://example.com/?q=${canaries.query}` } as object, 'Looked.')
})

test('the log tells of requests, with their ids and the case, and of nobody', () => {
  const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'Answered.')
  expect(answered.length).toBeGreaterThan(12)
  for (const each of answered) {
    expect(each.requestId).toMatch(/^[\w.:-]{8,}$/)
    expect(each.route).not.toContain('?')
  }
  expect(answered.some(({ caseId, caseNumber }) => caseId ?? caseNumber)).toBe(true)
  expect(lines.filter((line) => traces.test(line))).toEqual([])
})
