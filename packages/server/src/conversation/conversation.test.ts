import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '../http/access/principal.ts'
import { eraseConversation } from './erase.ts'
import type { Notice } from './live.ts'
import { accepted, createTalkWorld, type TalkWorld } from './testing/talk-world.ts'

let world: TalkWorld
let salma: Principal
let yasmine: Principal
let atlas: Principal
let stranger: Principal
let caseId: string
let number: string
let sellerId: string

/** A customer of a marketplace, a seller, and a case between them. */
async function dispute() {
  const customerId = await world.customer({ kind: 'consumer', language: 'fr', email: 'yasmine@example.com' })
  sellerId = await world.seller({ email: 'atlas@example.com' })
  const orderId = await world.order(customerId, { seller_id: sellerId })
  const opened = accepted(
    await world.bus.execute({
      organisation: world.organisation,
      do: 'open',
      by: { party: 'customer', id: customerId },
      at: world.clock.now(),
      with: { kind: 'dispute-with-seller', channel: 'chat', description: 'The parcel never came.' },
      opening: { customerId, orderId, sellerId },
    }),
  )
  return { ...opened, customerId }
}

const messages = (who: Principal, query = '') =>
  world.ask(who, 'GET', `/api/v1/cases/${caseId}/messages${query}`)
const write = (who: Principal, body: object, headers = {}) =>
  world.ask(who, 'POST', `/api/v1/cases/${caseId}/messages`, body, headers)
const bodies = ({ json }: { json: { items: { body: string }[] } }) => json.items.map(({ body }) => body)

beforeAll(async () => {
  world = await createTalkWorld({ at: '2026-05-05T10:00:00+01:00', pack: 'marketplace-disputes' })
  const opened = await dispute()
  ;({ caseId, number } = opened)
  salma = world.staff()
  yasmine = { kind: 'customer', organisation: world.organisation, customerId: opened.customerId }
  atlas = { kind: 'seller', organisation: world.organisation, userId: 'u-atlas', sellerId }
  stranger = { kind: 'customer', organisation: world.organisation, customerId: await world.customer() }
})
afterAll(() => world?.close())

describe('one conversation', () => {
  test('what customer and agent write, each reads', async () => {
    expect(await write(yasmine, { body: 'Où est mon colis ?' })).toMatchObject({ status: 201 })
    expect(await write(salma, { body: 'Nous demandons au vendeur.' })).toMatchObject({ status: 201 })
    const seen = await messages(yasmine)
    expect(bodies(seen)).toEqual(['Où est mon colis ?', 'Nous demandons au vendeur.'])
    expect(seen.json.items).toMatchObject([{ author: 'customer' }, { author: 'agent', name: 'Salma' }])
    expect(bodies(await messages(salma))).toEqual(bodies(seen))
  })

  test('what is written between company and seller the customer does not read, nor the other way round', async () => {
    await write(salma, { body: 'Did you ship it?', thread: 'seller' })
    await write(atlas, { body: 'Yes, on Monday; the tracking number is T-77.' })
    expect(bodies(await messages(atlas))).toEqual([
      'Did you ship it?',
      'Yes, on Monday; the tracking number is T-77.',
    ])
    expect((await messages(yasmine)).text).not.toContain('T-77')
    expect((await messages(yasmine, '?thread=seller')).json.items).toEqual([])
    expect((await messages(atlas)).text).not.toContain('colis')
    expect((await messages(atlas, '?thread=customer')).json.items).toEqual([])
    expect(bodies(await messages(salma, '?thread=seller'))).toHaveLength(2)
    expect(bodies(await messages(salma))).toHaveLength(4)
  })

  test('until staff share it', async () => {
    const tracked = (await messages(salma)).json.items.find(({ body }: { body: string }) =>
      body.includes('T-77'),
    )
    const path = `/api/v1/cases/${caseId}/messages/${tracked.messageId}/share`
    expect(await world.ask(atlas, 'POST', path)).toMatchObject({ status: 403 })
    expect(await world.ask(salma, 'POST', path)).toMatchObject({ status: 204 })
    expect(bodies(await messages(yasmine))).toContain('Yes, on Monday; the tracking number is T-77.')
    expect((await messages(yasmine)).text).not.toContain('Did you ship it?')
  })

  test.each([
    ['a customer in the seller’s thread', () => yasmine, { thread: 'seller' }, 403],
    ['a seller in the customer’s thread', () => atlas, { thread: 'customer' }, 403],
    ['a customer who shares', () => yasmine, { shared: true }, 403],
    ['another customer', () => stranger, {}, 404],
    ['nobody', (): Principal => ({ kind: 'nobody', organisation: world.organisation }), {}, 401],
    ['an auditor', () => world.staff('Omar', ['auditor']), {}, 403],
    ['nothing', () => yasmine, { body: '  ' }, 400],
  ])('%s is refused', async (_who, who, more, status) => {
    expect(await write(who(), { body: 'Let me in', ...more })).toMatchObject({ status })
    expect((await messages(salma)).text).not.toContain('Let me in')
  })

  test('the same key posts once, and stands for nothing else', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const first = await write(yasmine, { body: 'Toujours rien.' }, key)
    const again = await write(yasmine, { body: 'Toujours rien.' }, key)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.json).toEqual(first.json)
    expect(await write(yasmine, { body: 'Autre chose.' }, key)).toMatchObject({ status: 422 })
    expect(await write(salma, { body: 'A key of my own.' }, key)).toMatchObject({ status: 201 })
    expect(bodies(await messages(yasmine)).filter((body) => body === 'Toujours rien.')).toHaveLength(1)
  })

  test('a long one comes page by page, in both orders', async () => {
    const all = bodies(await messages(salma))
    for (const order of ['oldest', 'newest']) {
      const got: string[] = []
      for (let cursor = ''; ; ) {
        const page = await messages(salma, `?limit=2&order=${order}${cursor}`)
        got.push(...bodies(page))
        if (!page.json.next) break
        cursor = `&cursor=${page.json.next}`
      }
      expect(got).toEqual(order === 'oldest' ? all : all.toReversed())
    }
  })

  test('is found by the number, as it is said on the telephone', async () => {
    const said = number.replaceAll('-', ' ').toLowerCase()
    expect(await world.ask(salma, 'GET', `/api/v1/cases/${encodeURIComponent(said)}/messages`)).toMatchObject(
      {
        status: 200,
      },
    )
  })
})

describe('files', () => {
  async function upload(owner_kind: 'customer' | 'staff', owner_id: string): Promise<string> {
    const file_id = crypto.randomUUID()
    const row = { file_id, owner_kind, owner_id, state: 'ready', media: 'photo', media_type: 'image/jpeg' }
    const more = { sha256: file_id.repeat(2).slice(0, 64), created_at: new Date(), expires_at: new Date() }
    await world.store.transaction(world.organisation, (db) =>
      db
        .insertInto('files')
        .values({ organisation: world.organisation, ...row, ...more } as never)
        .execute(),
    )
    return file_id
  }
  const shownTo = (fileId: string) =>
    world.store.read(world.organisation, (db) =>
      db.selectFrom('case_files').select('shown_to').where('file_id', '=', fileId).execute(),
    )
  const customerId = () => ('customerId' in yasmine ? yasmine.customerId : '')

  test('come with a message, and are seen by who sees it', async () => {
    const file = await upload('customer', customerId())
    await write(yasmine, { body: 'Voici la boîte.', files: [file] })
    expect((await messages(yasmine)).json.items.at(-1).files).toEqual([file])
    expect(await shownTo(file)).toEqual([{ shown_to: ['customer'] }])
    const { messageId } = (await messages(yasmine)).json.items.at(-1)
    await world.ask(salma, 'POST', `/api/v1/cases/${caseId}/messages/${messageId}/share`)
    expect(await shownTo(file)).toEqual([{ shown_to: ['customer', 'seller'] }])
  })

  test('of a note are for staff alone', async () => {
    const file = await upload('staff', 'user-Salma')
    const note = { body: 'The parcel as it was scanned', files: [file] }
    expect(await world.ask(salma, 'POST', `/api/v1/cases/${caseId}/notes`, note)).toMatchObject({
      status: 201,
    })
    expect(await shownTo(file)).toEqual([{ shown_to: [] }])
    const { json } = await world.ask(salma, 'GET', `/api/v1/cases/${caseId}/notes`)
    expect(json.items[0]).toMatchObject({ body: note.body, files: [file] })
  })

  test.each([
    ['somebody else’s', () => upload('customer', 'another')],
    ['none', async () => 'no-id'],
    ['unknown', async () => crypto.randomUUID()],
  ])('that are %s post nothing', async (_what, file) => {
    const refused = await write(yasmine, { body: 'With a file that is not mine', files: [await file()] })
    expect(refused).toMatchObject({ status: 422, json: { type: '/problems/files-not-usable' } })
    expect((await messages(yasmine)).text).not.toContain('not mine')
  })
})

describe('read marks', () => {
  const read = (who: Principal) => world.ask(who, 'GET', `/api/v1/cases/${caseId}/read`)
  const mark = (who: Principal, body: object) => world.ask(who, 'PUT', `/api/v1/cases/${caseId}/read`, body)

  test('say how far each has read, and never go back', async () => {
    const before = await read(yasmine)
    expect(before.json.marks).toEqual([])
    expect(before.json.unread).toBe(
      (await messages(yasmine)).json.items.filter(({ author }: { author: string }) => author !== 'customer')
        .length,
    )
    const now = new Date(world.clock.now()).toISOString()
    expect(await mark(yasmine, { readTo: '2026-05-05T08:59:59Z' })).toMatchObject({ status: 204 })
    expect((await read(yasmine)).json.unread).toBe(before.json.unread)
    await mark(yasmine, { readTo: '2036-01-01T00:00:00Z' })
    await mark(yasmine, { readTo: '2026-05-05T08:00:00Z' })
    expect((await read(yasmine)).json).toEqual({
      unread: 0,
      marks: [
        {
          thread: 'customer',
          reader: `customer:${'customerId' in yasmine && yasmine.customerId}`,
          readTo: now,
        },
      ],
    })
  })

  test('others’ are for staff alone', async () => {
    expect((await read(atlas)).json.marks).toEqual([])
    expect((await read(salma)).json.marks).toHaveLength(1)
    expect(await read(stranger)).toMatchObject({ status: 404 })
  })
})

describe('internal notes', () => {
  const secret = 'xyzzy: she threatened us last year'

  test('are for staff, and call colleagues', async () => {
    const path = `/api/v1/cases/${caseId}/notes`
    const key = { 'idempotency-key': 'k-1' }
    const written = await world.ask(salma, 'POST', path, { body: secret, mentions: ['user-Omar'] }, key)
    expect(written.status).toBe(201)
    expect(
      await world.ask(salma, 'POST', path, { body: secret, mentions: ['user-Omar'] }, key),
    ).toMatchObject({
      status: 200,
      json: written.json,
    })
    const { json } = await world.ask(world.staff('Omar', ['manager']), 'GET', path)
    expect(json.items[0]).toMatchObject({ body: secret, author: { name: 'Salma' }, mentions: ['user-Omar'] })
    const omar = world.staff('Omar')
    const called = await world.ask(omar, 'GET', '/api/v1/mentions?unseen=true')
    expect(called.json.items).toMatchObject([{ body: secret, seen: false }])
    await world.ask(omar, 'PUT', `/api/v1/mentions/${written.json.noteId}/seen`)
    expect((await world.ask(omar, 'GET', '/api/v1/mentions?unseen=true')).json.items).toEqual([])
    expect((await world.ask(salma, 'GET', '/api/v1/mentions')).json.items).toEqual([])
  })

  test('are not written by customers and sellers', async () => {
    for (const who of [yasmine, atlas])
      for (const method of ['GET', 'POST'])
        expect(
          await world.ask(
            who,
            method,
            `/api/v1/cases/${caseId}/notes`,
            method === 'POST' ? { body: 'x' } : undefined,
          ),
        ).toMatchObject({ status: 403 })
  })

  test('come out of no route, for no customer and no seller', async () => {
    const routes = world.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/'))
    const paths = new Set(routes.map(({ method, path }) => `${method} ${path}`))
    expect(paths.size).toBeGreaterThan(20)
    const answers: number[] = []
    for (const who of [yasmine, atlas]) {
      for (const each of paths) {
        const [method = '', path = ''] = each.split(' ')
        for (const id of [caseId, number]) {
          const asked = path.replace(/:(\w+)(\{[^}]*\})?/g, encodeURIComponent(id)).replace('*', '')
          const query = path === '/api/v1/live' ? `?case=${number}` : '?q=xyzzy&query=xyzzy&limit=200'
          const answer = await glimpse(who, method, asked + query)
          expect(answer.text, each).not.toContain('xyzzy: she')
          answers.push(answer.status)
        }
      }
    }
    expect(answers.filter((status) => status === 200).length).toBeGreaterThan(8)
    const bySalma = await glimpse(salma, 'GET', `/api/v1/cases/${caseId}/notes`)
    expect(bySalma.text).toContain('xyzzy: she')
  })

  /** A stream is looked at for a moment. */
  async function glimpse(who: Principal, method: string, path: string) {
    const response = await world.app.request(path, {
      method,
      headers: { 'test-principal': JSON.stringify(who), 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    })
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      return { status: response.status, text: await response.text() }
    const reader = response.body?.getReader()
    const first = await Promise.race([reader?.read(), sleep(200)])
    await reader?.cancel()
    return { status: response.status, text: new TextDecoder().decode(first?.value) }
  }
})

describe('live', () => {
  test('whoever looks is told, of what they may see', async () => {
    const heard: Record<string, string[]> = { staff: [], customer: [], seller: [], elsewhere: [] }
    const listen = (name: string) => (notice: Notice) =>
      heard[name]?.push(`${notice.what} ${notice.thread ?? ''}`.trim())
    const concerns = (id: string) => id === caseId
    const stops = [
      world.live.subscribe(world.organisation, { audience: 'staff' }, listen('staff')),
      world.live.subscribe(world.organisation, { audience: 'customer', concerns }, listen('customer')),
      world.live.subscribe(world.organisation, { audience: 'seller', concerns }, listen('seller')),
      world.live.subscribe(
        world.organisation,
        { audience: 'customer', concerns: (id) => id !== caseId },
        listen('elsewhere'),
      ),
      world.live.subscribe('neighbour', { audience: 'staff' }, listen('elsewhere')),
    ]
    await write(yasmine, { body: 'One' })
    await write(atlas, { body: 'Two' })
    await write(salma, { body: 'Three', shared: true })
    await world.ask(salma, 'POST', `/api/v1/cases/${caseId}/notes`, { body: 'Four' })
    await expect
      .poll(() => heard.staff)
      .toEqual(['message customer', 'message seller', 'message both', 'note'])
    expect(heard.customer).toEqual(['message customer', 'message both'])
    expect(heard.seller).toEqual(['message seller', 'message both'])
    expect(heard.elsewhere).toEqual([])
    for (const stop of stops) stop()
    await write(yasmine, { body: 'Five' })
    await sleep(50)
    expect(heard.staff).toHaveLength(4)
  })

  test('a line that was cut is taken up again, and says that something may have been missed', async () => {
    const heard: string[] = []
    const stop = world.live.subscribe(world.organisation, { audience: 'staff' }, ({ what }) =>
      heard.push(what),
    )
    await world.store.everywhere((_, client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'redress-live' and datname = current_database()`,
      ),
    )
    await expect.poll(() => heard, { timeout: 5000 }).toContain('missed')
    await write(yasmine, { body: 'Six' })
    await expect.poll(() => heard).toContain('message')
    stop()
  })
})

test('who asks to be forgotten leaves no word behind', async () => {
  const { organisation } = world
  const customerId = 'customerId' in yasmine ? yasmine.customerId : ''
  const before = (await messages(salma, '?limit=200')).json.items.length
  await world.store.transaction(organisation, (db) =>
    eraseConversation(db, organisation, customerId, new Date(world.clock.now())),
  )
  const after = await messages(salma, '?limit=200')
  expect(after.json.items).toHaveLength(before)
  expect(new Set(bodies(after))).toEqual(new Set(['']))
  const kept = await world.store.read(organisation, async (db) => [
    ...(await db.selectFrom('messages').selectAll().execute()),
    ...(await db.selectFrom('notes').selectAll().execute()),
    ...(await db.selectFrom('mails').selectAll().execute()),
  ])
  expect(JSON.stringify(kept)).not.toMatch(/colis|xyzzy|T-77|yasmine@/)
})
