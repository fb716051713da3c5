import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accepted, createTalkWorld, type TalkWorld } from '../conversation/testing/talk-world.ts'
import { type MailServer, startMailServer } from './testing/mail-server.ts'

let server: MailServer
const worlds = new Map<string, TalkWorld>()
beforeAll(async () => {
  server = await startMailServer()
})
afterEach(() => {
  server.received.length = 0
})
afterAll(async () => {
  for (const world of worlds.values()) await world.close()
  await server?.close()
})

async function worldOf(pack: string, at: string) {
  const world = worlds.get(pack) ?? (await createTalkWorld({ at, pack, mailer: { smtpUrl: server.url } }))
  worlds.set(pack, world)
  world.clock.set(Date.parse(at))
  return world
}

let people = 0
/** Everybody has an address of their own. */
const address = (name: string) => `${name}-${++people}@example.com`
const sentTo = (to: string) => server.received.filter((mail) => [mail.to].flat()[0]?.text === to)

const only = (mails: ParsedMail[]) => {
  expect(mails).toHaveLength(1)
  return mails[0] as ParsedMail
}
const header = (mail: ParsedMail, name: string) => mail.headers.get(name)
const htmlOf = ({ html }: ParsedMail) => (html === false ? '' : html)
const conversationOf = (world: TalkWorld, caseId: string) =>
  world.ask(world.staff(), 'GET', `/api/v1/cases/${caseId}/messages`)

const crab = { title: 'Brown crab', quantity: 20, unit: 'kg', unit_price: '9.80', facts: '{"live":true}' }

/** The brasserie claims in the morning on which the crabs came. */
async function claim(customer: object, { photos = 2, number: order = `F-${1000 + people}` } = {}) {
  const world = await worldOf('seafood-marketplace', '2026-03-03T11:59:59+01:00')
  const email = address('chef')
  const customerId = await world.customer({ language: 'fr', email, ...customer })
  const orderId = await world.order(customerId, {
    number: order,
    delivered_at: new Date('2026-03-03T07:10:00+01:00'),
    lines: [crab],
  })
  const evidence = [
    { kind: 'product', media: 'photo' },
    { kind: 'health-label', media: 'photo' },
  ]
  const opened = accepted(
    await world.bus.execute({
      organisation: world.organisation,
      do: 'open',
      by: { party: 'customer', id: customerId },
      at: world.clock.now(),
      with: {
        kind: 'quality',
        lines: [{ id: '1', affected: 4 }],
        description: 'Four kilos smell of ammonia, the flesh is soft',
        evidence: evidence.slice(0, photos),
      },
      opening: { customerId, orderId },
    }),
  )
  return { world, customerId, email, order, ...opened }
}

/** Yasmine has trouble with a seller, at a marketplace that speaks French, Arabic and English. */
async function dispute(customer: object) {
  const world = await worldOf('marketplace-disputes', '2026-05-05T10:00:00+01:00')
  const email = address('yasmine')
  const atlas = address('atlas')
  const customerId = await world.customer({ kind: 'consumer', email, ...customer })
  const sellerId = await world.seller({ email: atlas, facts: '{"language":"ar"}' })
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
  return { world, customerId, sellerId, email, atlas, ...opened }
}

describe('a message of the policy', () => {
  test('is in the conversation, and in the customer’s letter box, in their language', async () => {
    const { world, caseId, number, email, order } = await claim({})
    expect(await world.carryOutAll()).toEqual(['message done', 'mail done'])
    const { json } = await conversationOf(world, caseId)
    expect(json.items).toMatchObject([
      {
        author: 'system',
        thread: 'customer',
        language: 'fr',
        message: 'claim-received',
        subject: `Commande ${order} : nous avons votre réclamation`,
        at: '2026-03-03T10:59:59.000Z',
      },
    ])
    const mail = only(server.received)
    expect(mail).toMatchObject({
      subject: `Commande ${order} : nous avons votre réclamation`,
      to: { text: email },
      from: { value: [{ address: 'care@shop.example', name: expect.stringMatching(/.+/) }] },
      replyTo: { value: [{ address: `care+${number}@shop.example` }] },
      messageId: expect.stringMatching(/^<[0-9a-f-]{36}@shop\.example>$/),
    })
    expect(header(mail, 'auto-submitted')).toBe('auto-generated')
    expect(header(mail, 'content-language')).toBe('fr')
    expect(mail.text).toContain("Nous décidons en 4 heures d'ouverture.")
    expect(mail.text).toContain(`http://test-shop.localhost:8080/cases/${number}`)
    expect(htmlOf(mail)).toContain('<html lang="fr" dir="ltr">')
    expect(htmlOf(mail)).toContain(`href="http://test-shop.localhost:8080/cases/${number}"`)
  })

  test('says instants as its reader says them', async () => {
    const { world } = await claim({}, { photos: 1 })
    await world.carryOutAll()
    const missing = server.received.find(({ subject }) => subject?.includes('manque'))
    expect(missing?.text).toMatch(/Envoyez-le-nous avant mardi 3 mars 2026 à \d\d:\d\d, sans/)
  })

  test('is in the first language of the policy for who speaks none of its languages', async () => {
    const { world } = await claim({ language: 'pl' })
    await world.carryOutAll()
    expect(only(server.received).subject).toMatch(/^Commande/)
  })

  test('stays in one thread with those before it', async () => {
    const { world, email } = await dispute({ language: 'fr' })
    await world.carryOutAll()
    await world.goTo('2026-05-06T10:00:00+01:00')
    await world.carryOutAll()
    const [first, second] = sentTo(email)
    expect(second?.subject).toMatch(/l’équipe de résolution mène l’enquête/)
    expect(second?.inReplyTo).toBe(first?.messageId)
    expect(second?.references).toEqual(first?.messageId)
  })

  test('is in the conversation once, however often it is carried out; its mail has one Message-ID', async () => {
    const { world, caseId } = await claim({})
    await world.carryOutAll()
    await world.store.read(world.organisation, async (db) => {
      await db.updateTable('effects').set({ state: 'waiting' }).where('case_id', '=', caseId).execute()
      await db.updateTable('mails').set({ state: 'waiting' }).where('case_id', '=', caseId).execute()
    })
    expect(await world.carryOutAll()).toEqual(['message done', 'mail done'])
    expect((await conversationOf(world, caseId)).json.items).toHaveLength(1)
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1)
    expect(server.received).toHaveLength(2)
  })

  test('goes nowhere for who was erased, and stays in the conversation for who has no address', async () => {
    const erased = await claim({})
    await erased.world.store.transaction(erased.world.organisation, (db) =>
      db
        .updateTable('customers')
        .set({ erased_at: new Date() })
        .where('customer_id', '=', erased.customerId)
        .execute(),
    )
    expect(await erased.world.carryOutAll()).toEqual(['message done'])
    expect((await conversationOf(erased.world, erased.caseId)).json.items).toEqual([])
    const silent = await claim({ email: null })
    expect(await silent.world.carryOutAll()).toEqual(['message done'])
    expect((await conversationOf(silent.world, silent.caseId)).json.items).toHaveLength(1)
    expect(server.received).toEqual([])
  })

  test('cannot bring markup or headers of its own', async () => {
    const { world } = await claim({}, { number: '<img src=x onerror=alert(1)>\r\nBcc: all@example.com' })
    await world.carryOutAll()
    const mail = only(server.received)
    expect(htmlOf(mail)).not.toContain('<img')
    expect(htmlOf(mail)).toContain('&#60;img')
    expect(header(mail, 'bcc')).toBeUndefined()
    expect(mail.subject).toContain('Bcc: all@example.com')
  })
})

describe('right to left', () => {
  test('an Arabic letter is Arabic throughout, and its number keeps its order', async () => {
    const { world, number, email } = await dispute({ language: 'ar' })
    await world.carryOutAll()
    const [mail] = sentTo(email)
    expect(mail?.subject).toBe(`فُتح ملفكم رقم \u2068${number}\u2069`)
    const html = mail ? htmlOf(mail) : ''
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('فتح ملفي')
    expect(mail?.text).toContain('لا حاجة إلى تذكيرنا')
  })
})

describe('seller and teams', () => {
  test('the seller reads in their own thread and language what the policy asks of them', async () => {
    const { world, caseId, sellerId, customerId, email, atlas } = await dispute({ language: 'fr' })
    accepted(
      await world.bus.execute({
        organisation: world.organisation,
        caseId,
        do: 'contact-seller',
        by: { party: 'customer-service' },
        at: world.clock.now(),
        with: { message: 'Did you send the parcel?' },
      }),
    )
    await world.carryOutAll()
    const { organisation } = world
    const seen = (who: object) => world.ask(who as never, 'GET', `/api/v1/cases/${caseId}/messages`)
    const bySeller = await seen({ kind: 'seller', organisation, userId: 'u', sellerId })
    expect(bySeller.json.items).toMatchObject([{ thread: 'seller', language: 'ar', author: 'system' }])
    const byCustomer = await seen({ kind: 'customer', organisation, customerId })
    expect(byCustomer.json.items.map(({ thread }: { thread: string }) => thread)).toEqual(['customer'])
    expect(server.received.map(({ to }) => [to].flat()[0]?.text).toSorted()).toEqual([atlas, email])
  })

  /** The complaint is two days old; customer service has a day left. */
  async function dueSoon(settings: object) {
    const world = await worldOf('retail-complaints', '2026-03-03T10:00:00+01:00')
    const { organisation } = world
    await world.store.transaction(organisation, async (db) => {
      await db
        .updateTable('organisations')
        .set({ settings: JSON.stringify(settings) })
        .execute()
      for (const [name, teams] of [
        ['sanne', ['customer-service']],
        ['bram', ['manager']],
      ] as const)
        await db
          .insertInto('people')
          .values({ organisation, id: name, name, email: `${name}@shop.example`, teams: [...teams] } as never)
          .onConflict((conflict) => conflict.doNothing())
          .execute()
    })
    const customerId = await world.customer({ kind: 'consumer', language: 'nl', email: 'ida@example.com' })
    const orderId = await world.order(customerId, { lines: [{ title: 'Stand mixer' }] })
    const { caseId } = accepted(
      await world.bus.execute({
        organisation,
        do: 'open',
        by: { party: 'customer', id: customerId },
        at: world.clock.now(),
        with: {
          kind: 'product',
          channel: 'mail',
          lines: [{ id: '1' }],
          description: 'The mixer stopped after two weeks',
        },
        opening: { customerId, orderId },
      }),
    )
    await world.goTo('2026-03-06T10:00:00+01:00')
    await world.carryOutAll()
    return { world, caseId, customerId }
  }

  test('a team is told by a note, never in the conversation', async () => {
    const { world, caseId, customerId } = await dueSoon({})
    const notes = await world.ask(world.staff(), 'GET', `/api/v1/cases/${caseId}/notes`)
    expect(notes.json.items).toMatchObject([
      { team: 'customer-service', body: expect.stringContaining('bijna zover') },
    ])
    const seen = await world.ask(
      { kind: 'customer', organisation: world.organisation, customerId },
      'GET',
      `/api/v1/cases/${caseId}/messages`,
    )
    expect(seen.text).not.toContain('bijna zover')
    expect(server.received.every(({ to }) => [to].flat()[0]?.text === 'ida@example.com')).toBe(true)
  })

  test.each([[true], [['customer-service']]])(
    'and by mail where the setting mailTeams is %j',
    async (mailTeams) => {
      await dueSoon({ mailTeams })
      expect(
        server.received
          .flatMap(({ to }) => [to].flat()[0]?.text ?? [])
          .filter((to) => to.endsWith('shop.example')),
      ).toEqual(['sanne@shop.example'])
    },
  )
})

test('a document goes with its letter, to read at once and to keep', async () => {
  const world = await worldOf('retail-complaints', '2026-03-03T10:00:00+01:00')
  const { organisation } = world
  const customerId = await world.customer({ kind: 'consumer', language: 'nl', email: 'ida@example.com' })
  const orderId = await world.order(customerId, { number: '58120', lines: [{ title: 'Stand mixer' }] })
  const call = { organisation, at: world.clock.now() }
  const { caseId } = accepted(
    await world.bus.execute({
      ...call,
      do: 'open',
      by: { party: 'customer', id: customerId },
      with: {
        kind: 'product',
        channel: 'mail',
        lines: [{ id: '1' }],
        description: 'The mixer stopped after two weeks',
      },
      opening: { customerId, orderId },
    }),
  )
  await world.carryOutAll()
  server.received.length = 0
  accepted(
    await world.bus.execute({
      ...call,
      caseId,
      do: 'acknowledge',
      by: { party: 'customer-service' },
      with: { contents: { dealtWithBy: 'Sanne de Vries' } },
    }),
  )
  await world.carryOutAll()
  const mail = only(server.received)
  const [letter] = mail.attachments
  expect(letter).toMatchObject({ filename: 'Ontvangstbevestiging.html', contentType: 'text/html' })
  for (const text of [mail.text ?? '', htmlOf(mail), letter?.content.toString() ?? ''])
    for (const part of ['Sanne de Vries', 'woensdag 18 maart 2026 om 00:00', '58120'])
      expect(text).toContain(part)
  const { json } = await conversationOf(world, caseId)
  expect(json.items.at(-1).documents).toMatchObject([
    { document: 'acknowledgement', contents: [{ value: 'Sanne de Vries' }, {}, { value: '58120' }] },
  ])
  const log = await world.store.read(organisation, (db) =>
    db.selectFrom('case_events').select('body').execute(),
  )
  expect(JSON.stringify(log)).not.toContain('Sanne')
})

test('an answer of staff reaches the customer by mail, and what is for the seller does not', async () => {
  const { world, caseId, email, atlas } = await dispute({ language: 'fr' })
  await world.carryOutAll()
  server.received.length = 0
  const path = `/api/v1/cases/${caseId}/messages`
  await world.ask(world.staff(), 'POST', path, {
    body: 'Bonjour,\n\nVotre colis <arrive> demain.',
    language: 'fr',
  })
  await world.ask(world.staff(), 'POST', path, { body: 'Ship it now.', thread: 'seller', language: 'en' })
  await world.carryOutAll()
  const [customer, seller] = server.received
  expect(customer).toMatchObject({ to: { text: email } })
  expect(customer?.text).toContain('Salma vous écrit :\n\nBonjour,\n\nVotre colis <arrive> demain.')
  expect(customer && header(customer, 'auto-submitted')).toBeUndefined()
  expect(customer && htmlOf(customer)).toContain('Votre colis &#60;arrive&#62; demain.')
  expect(seller).toMatchObject({ to: { text: atlas } })
  expect(customer?.text).not.toContain('Ship it')
})
