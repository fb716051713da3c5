import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTalkWorld, type TalkWorld } from '../conversation/testing/talk-world.ts'
import { sendSecret } from '../people/codes.ts'
import { createMailer, type Mailer } from './mailer.ts'
import { type MailServer, startMailServer } from './testing/mail-server.ts'

let server: MailServer
let world: TalkWorld
const mailers: Mailer[] = []
beforeAll(async () => {
  server = await startMailServer()
  world = await createTalkWorld({ at: '2026-03-03T12:00:00+01:00', mailer: { smtpUrl: server.url } })
})
afterEach(async () => {
  server.received.length = 0
  server.refuse = {}
  world.clock.set(Date.parse('2026-03-03T12:00:00+01:00'))
  await world.store.everywhere(async (db) => {
    await db.deleteFrom('mails').execute()
    await db.deleteFrom('effects').execute()
  })
  for (const mailer of mailers.splice(0)) mailer.close()
})
afterAll(async () => {
  await world?.close()
  await server?.close()
})

const code = (language = 'fr', to = 'chef@brasserie.example') =>
  sendSecret(world.store, world.organisation, {
    to,
    language,
    template: 'code',
    values: { code: '493 027', minutes: 10 },
  })
const mailer = (smtpUrl?: string) => {
  const made = createMailer({ smtpUrl, from: 'care@shop.example', publicUrl: 'http://localhost' })
  mailers.push(made)
  return made
}
/** All that the database still knows. */
const kept = async () =>
  JSON.stringify(
    await world.store.everywhere(async (db) => [
      await db.selectFrom('mails').selectAll().execute(),
      await db.selectFrom('effects').selectAll().execute(),
    ]),
  )
const admin = () => world.staff('Ida', ['admin'])
const outbox = () => world.ask(admin(), 'GET', '/outbox')
const effects = () =>
  world.store.read(world.organisation, (db) => db.selectFrom('effects').selectAll().execute())
const again = () =>
  world.store.read(world.organisation, (db) =>
    db.updateTable('effects').set({ run_at: null, state: 'waiting' }).execute(),
  )

describe('a one-time code', () => {
  test.each([
    ['fr', 'Il est valable 10 minutes', 'ltr'],
    ['en', 'It is good for 10 minutes', 'ltr'],
    ['nl', 'Hij is 10 minuten geldig', 'ltr'],
    ['it', 'Vale 10 minuti', 'ltr'],
    ['de', 'Gültigkeit: 10 Minuten', 'ltr'],
    ['ar', 'مدة صلاحيته 10 دقائق', 'rtl'],
    ['pl', 'It is good for 10 minutes', 'ltr'],
  ])('is mailed in the language %s, and then forgotten', async (language, phrase, direction) => {
    await code(language)
    expect(await world.carryOutAll()).toEqual(['mail done'])
    const [mail] = server.received
    expect(mail?.text).toContain('493 027')
    expect(mail?.text).toContain(phrase)
    expect(mail?.html).toContain(`dir="${direction}"`)
    expect(mail?.html).toContain('<p dir="ltr"')
    expect(mail?.subject).not.toContain('493')
    expect(await kept()).not.toContain('493 027')
  })

  test('waits on the outbox page where there is no mail server, until it expires', async () => {
    await code()
    expect(await world.carryOutAll({ mailer: mailer() })).toEqual(['mail done'])
    expect(server.received).toEqual([])
    expect(JSON.stringify(await effects())).not.toContain('493 027')
    world.clock.set(Date.parse('2026-03-03T12:09:59.999+01:00'))
    expect((await outbox()).text).toContain('493 027')
    world.clock.set(Date.parse('2026-03-03T12:10:00+01:00'))
    const page = await outbox()
    expect(page.text).toContain('chef@brasserie.example')
    expect(page.text).not.toContain('493 027')
    expect(await kept()).not.toContain('493 027')
  })

  test('that could not be sent in time is not sent', async () => {
    server.refuse = { data: { code: 451, text: 'come back later' } }
    await code()
    expect(await world.carryOutAll()).toEqual(['mail retry'])
    server.refuse = {}
    world.clock.set(Date.parse('2026-03-03T12:10:00+01:00'))
    await again()
    expect(await world.carryOutAll()).toEqual(['mail done'])
    expect(server.received).toEqual([])
    expect(await world.mails()).toMatchObject([{ state: 'expired', text_body: null }])
  })
})

test('an invitation says from whom, to what and until when', async () => {
  await sendSecret(world.store, world.organisation, {
    to: 'sanne@shop.example',
    language: 'nl',
    template: 'invitation',
    values: {
      kind: 'staff',
      name: 'Sanne',
      link: 'https://shop.example/invitation#s3cret-token',
      until: '2026-03-10T12:00:00+01:00',
    },
  })
  await world.carryOutAll()
  expect(server.received[0]?.text).toMatch(
    /^Goedendag Sanne,\n\n.*team.*\n\nDe uitnodiging is 7 dagen geldig/,
  )
  expect(server.received[0]?.text).toContain('https://shop.example/invitation#s3cret-token')
  expect(await kept()).not.toContain('s3cret')
})

describe('a mail server that says no', () => {
  test.each([
    [450, 'to'],
    [451, 'data'],
  ] as const)(
    'for now (%i at %s): it is tried again, and then sent with the same Message-ID',
    async (status, at) => {
      server.refuse = { [at]: { code: status, text: 'greylisted' } }
      await code()
      expect(await world.carryOutAll()).toEqual(['mail retry'])
      const [before] = await world.mails()
      expect(before).toMatchObject({ state: 'waiting', last_error: expect.stringContaining('greylisted') })
      server.refuse = {}
      await again()
      expect(await world.carryOutAll()).toEqual(['mail done'])
      expect(server.received[0]?.messageId).toBe(before?.rfc_message_id)
    },
  )

  test.each([
    [550, 'to'],
    [554, 'data'],
  ] as const)('for good (%i at %s): it is given up, and the outbox says why', async (status, at) => {
    server.refuse = { [at]: { code: status, text: 'no such user chef' } }
    await code()
    expect(await world.carryOutAll()).toEqual(['mail dead'])
    const [effect] = await effects()
    expect(effect).toMatchObject({ state: 'dead', last_error: expect.stringContaining('outbox') })
    expect(effect?.last_error).not.toContain('chef')
    expect((await outbox()).text).toContain('no such user chef')
    server.refuse = {}
    await again()
    expect(await world.carryOutAll()).toEqual(['mail done'])
    expect(server.received).toHaveLength(1)
  })

  test('that is not there: it is tried again', async () => {
    const gone = await startMailServer()
    await gone.close()
    await code()
    expect(await world.carryOutAll({ mailer: mailer(gone.url) })).toEqual(['mail retry'])
    await again()
    expect(await world.carryOutAll()).toEqual(['mail done'])
  })
})

describe('the outbox', () => {
  test('is for administrators, in the demo for everybody', async () => {
    const { organisation } = world
    expect((await outbox()).status).toBe(200)
    expect((await world.ask(world.staff(), 'GET', '/outbox')).status).toBe(403)
    expect(
      (await world.ask({ kind: 'customer', organisation, customerId: 'c' }, 'GET', '/outbox')).status,
    ).toBe(403)
    expect((await world.ask({ kind: 'nobody', organisation }, 'GET', '/api/v1/outbox')).status).toBe(401)
    const demo = await createTalkWorld({ at: '2026-03-03T12:00:00+01:00', mailer: { outboxOpen: true } })
    expect(await demo.ask({ kind: 'nobody', organisation }, 'GET', '/outbox')).toMatchObject({
      status: 200,
      text: expect.stringContaining('There is no mail yet.'),
    })
    await demo.close()
  })

  test('shows mails newest first, page by page, in frames without scripts', async () => {
    for (const name of ['a', 'b', 'c']) await code('en', `${name}@example.com`)
    await world.carryOutAll({ mailer: mailer() })
    const first = await world.ask(admin(), 'GET', '/api/v1/outbox?limit=2')
    const second = await world.ask(admin(), 'GET', `/api/v1/outbox?limit=2&cursor=${first.json.next}`)
    expect([...first.json.items, ...second.json.items].map(({ to }: { to: string }) => to)).toEqual([
      'c@example.com',
      'b@example.com',
      'a@example.com',
    ])
    expect(second.json.next).toBeUndefined()
    const page = await outbox()
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.text.match(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" /g)).toHaveLength(3)
  })

  test('sends what waits once there is a mail server, but no code that has expired', async () => {
    await code('fr', 'early@example.com')
    await world.carryOutAll({ mailer: mailer() })
    world.clock.set(Date.parse('2026-03-03T12:05:00+01:00'))
    await code('fr', 'late@example.com')
    await world.carryOutAll({ mailer: mailer() })
    world.clock.set(Date.parse('2026-03-03T12:12:00+01:00'))
    expect(await world.ask(world.staff(), 'POST', '/api/v1/outbox/send')).toMatchObject({ status: 403 })
    expect((await world.ask(admin(), 'POST', '/api/v1/outbox/send')).json).toEqual({ mails: 1 })
    expect(await world.carryOutAll()).toEqual(['mail done'])
    expect(server.received.map(({ to }) => [to].flat()[0]?.text)).toEqual(['late@example.com'])
  })
})
