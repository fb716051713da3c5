import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseConversation } from '../conversation/erase.ts'
import { postMessage } from '../conversation/post-message.ts'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

describe('search', () => {
  let world: ServedWorld
  let dupont: string
  let maree: string
  const cases: Record<string, { id: string; number: string }> = {}
  const agent = staff(['support'])

  async function open(buyer: string, number: string, title: string, description: string) {
    await world.order(buyer, {
      number,
      delivered_at: new Date('2026-03-03T08:00:00+01:00'),
      lines: [{ title, serial: `SN-${number}` }],
    })
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', {
      order: number,
      kind: 'quality',
      lines: [{ id: '1', affected: '1' }],
      description,
    })
    expect(opened.status, JSON.stringify(opened.body)).toBe(201)
    cases[number] = opened.body
  }

  const found = async (q: string, as = world.as(agent)) => {
    const answer = await as.get(`/api/v1/search?q=${encodeURIComponent(q)}`)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body.items.map((item: { case: { order: string } }) => item.case.order)
  }

  async function say(
    order: string,
    body: string,
    thread: 'customer' | 'seller' = 'customer',
    language = 'fr',
  ) {
    const posted = await world.store.transaction(world.organisation, (db, client) =>
      postMessage(db, client, world.organisation, {
        caseId: cases[order]?.id ?? '',
        thread,
        author: 'customer',
        channel: 'web',
        language,
        body,
        at: new Date(world.clock.now()),
        key: uuidv7(),
      }),
    )
    expect(posted.outcome).toBe('posted')
  }

  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
    dupont = await world.customer({
      name: 'Hélène Dupont',
      email: 'helene@dupont.example',
      external_id: 'C-1077',
      language: 'fr',
    })
    maree = await world.customer({ name: 'La Marée', external_id: 'C-1078', language: 'fr' })
    await open(dupont, 'F-1042', 'Filets de poisson', 'Les filets sont arrivés tièdes, et sentent fort.')
    await open(
      maree,
      'F-2042',
      'Araignées de mer',
      'La caisse était ouverte et la moitié des bêtes manquent.',
    )
  }, 60_000)
  afterAll(() => world.close())

  test('while typing: "pois 104" is the order F-1042 with fish', async () => {
    expect(await found('pois 104')).toEqual(['F-1042'])
    expect(await found('POIS')).toEqual(['F-1042'])
    expect(await found('pois 204')).toEqual([])
  })

  test('a number is found by its beginning, its middle, with its signs and without', async () => {
    for (const q of ['F-1042', 'f1042', '1042', 'F-10', '042 dup']) expect(await found(q)).toEqual(['F-1042'])
    const { number = '' } = cases['F-2042'] ?? {}
    for (const q of [number, number.toLowerCase(), number.replaceAll('-', ''), number.slice(0, 6)])
      expect(await found(q)).toEqual(['F-2042'])
    expect(await found('SN-F-2042')).toEqual(['F-2042'])
  })

  test('names and addresses, with or without accents', async () => {
    for (const q of ['hélène', 'helene', 'HELENE DUP', 'dupont.example', 'helene@dupont.example', 'C-1077'])
      expect(await found(q)).toEqual(['F-1042'])
  })

  test('words by their stem, in what people wrote', async () => {
    expect(await found('arriver tiède')).toEqual(['F-1042'])
    expect(await found('bête moitiés')).toEqual(['F-2042'])
    expect(await found('caisses ouvertes 2042')).toEqual(['F-2042'])
  })

  test('each hit shows what fits: the piece of the text, the products of the case, its numbers', async () => {
    const shown = async (q: string, as = world.as(agent)) => {
      const { body } = await as.get(`/api/v1/search?q=${encodeURIComponent(q)}`)
      const [{ where, excerpt, marks = [] }] = body.items
      const lit = marks.map((each: { from: number; to: number }) => excerpt.slice(each.from, each.to))
      return { where, excerpt, lit }
    }
    expect(await shown('araignee')).toEqual({
      where: 'case',
      excerpt: 'Araignées de mer SN-F-2042',
      lit: ['Araignées'],
    })
    expect(await shown('arriver tiède')).toEqual({
      where: 'text',
      excerpt: 'Les filets sont arrivés tièdes, et sentent fort.',
      lit: ['arrivés', 'tièdes'],
    })
    expect((await shown('moiti')).lit).toEqual(['moitié'])
    expect(await shown('upont.exam')).toMatchObject({ where: 'case', lit: ['upont.exam'] })
    expect((await shown('hélène')).lit).toEqual(['helene@dupont.example'])
    expect((await shown('C-1077', world.as(customer(dupont)))).excerpt).toBeUndefined()
  })

  test('a long message shows the piece that fits, and its signs are only signs', async () => {
    await say('F-2042', `${'Bonjour à tous. '.repeat(80)}Le <script>alert(1)</script> cormoran a disparu.`)
    const { body } = await world.as(agent).get('/api/v1/search?q=cormoran')
    const [{ excerpt, marks }] = body.items
    expect(excerpt.length).toBeLessThan(300)
    expect(excerpt.slice(marks[0].from, marks[0].to)).toBe('cormoran')
  })

  test('messages, in their language, with the number and name of their case', async () => {
    await say('F-1042', 'Je vous envoie les photographies de la balance.')
    await say('F-2042', 'The fishes were weighed twice.', 'customer', 'en')
    await say('F-2042', 'وصلت الأسماك متأخرة', 'customer', 'ar')
    expect(await found('photographie')).toEqual(['F-1042'])
    expect(await found('balance dupont')).toEqual(['F-1042'])
    expect(await found('balance 1042')).toEqual(['F-1042'])
    expect(await found('fish weigh')).toEqual(['F-2042'])
    expect(await found('الأسماك')).toEqual(['F-2042'])
  })

  test('customers search their own, and never notes or what was said to the seller', async () => {
    await world.store.transaction(world.organisation, (db) =>
      db
        .insertInto('notes')
        .values({
          organisation: world.organisation,
          note_id: uuidv7(),
          case_id: cases['F-1042']?.id ?? '',
          body: 'Client habituellement grincheux.',
          language: 'fr',
          documents: '[]',
          at: new Date(world.clock.now()),
          key: 'note-1',
        })
        .execute(),
    )
    await say('F-1042', 'Merci de répondre avant ce soir, cher mareyeur.', 'seller')
    const theirs = world.as(customer(dupont))
    expect(await found('grincheux')).toEqual(['F-1042'])
    expect(await found('grincheux', theirs)).toEqual([])
    expect(await found('mareyeur')).toEqual(['F-1042'])
    expect(await found('mareyeur', theirs)).toEqual([])
    expect(await found('balance', theirs)).toEqual(['F-1042'])
    expect(await found('tièdes', theirs)).toEqual(['F-1042'])
    expect(await found('caisse', theirs)).toEqual([])
    expect(await found('2042', theirs)).toEqual([])
  })

  test('sellers find by number, product and what was said, and cannot guess who the customer is', async () => {
    await say('F-1042', 'La balance est exacte, cher mareyeur.', 'seller')
    const sellerId = uuidv7()
    await world.store.transaction(world.organisation, (_, client) =>
      client.query(
        `with seller as (insert into sellers (organisation, seller_id, external_id, name) values ($1, $2, 's-1', 'Yann'))
         update cases set seller_id = $2 where organisation = $1 and case_id = $3`,
        [world.organisation, sellerId, cases['F-1042']?.id],
      ),
    )
    const theirs = world.as({ kind: 'seller', organisation: world.organisation, userId: uuidv7(), sellerId })
    const number = cases['F-1042']?.number ?? ''
    for (const word of [
      'mareyeur',
      'poiss',
      'F-1042',
      'f1042',
      '104',
      'mareyeur 1042',
      number,
      number.replaceAll('-', ''),
    ])
      expect(await found(word, theirs), word).toEqual(['F-1042'])
    for (const word of [
      'Dupont',
      'dup',
      'upon',
      'helene',
      'Hélène',
      'helene@dupont.example',
      'mareyeur dupont',
    ])
      expect(await found(word, theirs), word).toEqual([])
  })

  test('what staff gave as a reason is found by staff alone', async () => {
    const asked = await world.as(agent).post(`/api/v1/cases/${cases['F-1042']?.id}/commands`, {
      do: 'escalate',
      with: { to: 'next', reason: 'Dossier épineux' },
    })
    if (asked.status === 200) {
      expect(await found('épineux')).toEqual(['F-1042'])
      expect(await found('épineux', world.as(customer(dupont)))).toEqual([])
    } else expect(asked.body.type).toBe('/problems/refused')
  })

  test('what is erased is gone', async () => {
    await say('F-1042', 'Mon voisin Barnabé peut témoigner.')
    expect(await found('barnabé')).toEqual(['F-1042'])
    await world.store.transaction(world.organisation, (db) =>
      eraseConversation(db, world.organisation, dupont, new Date(world.clock.now())),
    )
    expect(await found('barnabé')).toEqual([])
    await world.store.transaction(world.organisation, async (db) => {
      await db
        .updateTable('case_texts')
        .set({ body: null, erased_at: new Date(world.clock.now()) })
        .where('organisation', '=', world.organisation)
        .where('case_id', '=', cases['F-1042']?.id ?? '')
        .execute()
      await db
        .updateTable('customers')
        .set({ name: null, email: null, erased_at: new Date(world.clock.now()) })
        .where('organisation', '=', world.organisation)
        .where('customer_id', '=', dupont)
        .execute()
    })
    for (const q of ['tièdes', 'dupont', 'helene', 'dupont.example']) expect(await found(q)).toEqual([])
    expect(await found('1042')).toEqual(['F-1042'])
  })

  test('a customer who takes another name is found by it, in messages too', async () => {
    await world.store.transaction(world.organisation, (db) =>
      db
        .updateTable('customers')
        .set({ name: 'Criée du Port' })
        .where('organisation', '=', world.organisation)
        .where('customer_id', '=', maree)
        .execute(),
    )
    expect(await found('criée weighed')).toEqual(['F-2042'])
    expect(await found('marée')).toEqual([])
  })

  test('another organisation finds nothing', async () => {
    await world.addOrganisation('other-shop', 'seafood-marketplace')
    const other = { ...agent, organisation: 'other-shop' }
    expect(await found('weighed', world.as(other))).toEqual([])
    expect(await found('weighed')).toEqual(['F-2042'])
  })

  test('whatever is typed is only looked for', async () => {
    for (const q of [
      "'); drop table cases; --",
      '%%%',
      '___',
      "a' | 'b",
      '!!',
      '\\',
      '(((',
      ':*',
      '&|!<->',
      '  ',
      '𝔘𝔫𝔦',
    ])
      expect((await world.as(agent).get(`/api/v1/search?q=${encodeURIComponent(q)}`)).status).toBe(200)
    expect(await found('%%%')).toEqual([])
  })
})
