import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

const description = 'The crate of crab weighs 9.2 kg on our scale, not 10 kg.'

describe('a weight claim on delivered seafood', () => {
  let world: ServedWorld
  let buyer: string
  let orders = 0

  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T11:58:00+01:00' })
    buyer = await world.customer({
      name: 'Poissonnerie Dupont',
      email: 'chez@dupont.example',
      external_id: 'C-1',
    })
  }, 60_000)
  afterAll(() => world.close())

  async function order(deliveredAt = '2026-03-03T08:00:00+01:00', customerId = buyer) {
    orders += 1
    const number = `F-${1041 + orders}`
    await world.order(customerId, {
      number,
      delivered_at: new Date(deliveredAt),
      lines: [{ title: 'Brown crab', unit: 'kg', quantity: '10', unit_price: '9.80', price: '98.00' }],
    })
    return number
  }
  const claim = (number: string) => ({
    order: number,
    kind: 'weight',
    lines: [{ id: '1', measured: '9.2' }],
    description,
  })

  test('at 11:58 it is accepted: 201, with its number, version and what is still missing', async () => {
    world.clock.set(Date.parse('2026-03-03T11:58:00+01:00'))
    const number = await order()
    const opened = await world
      .as(customer(buyer))
      .post('/api/v1/cases', claim(number), { 'accept-language': 'en' })
    expect(opened.status, JSON.stringify(opened.body)).toBe(201)
    expect(opened.headers.get('etag')).toBe(`"${opened.body.version}"`)
    expect(opened.headers.get('location')).toBe(`/api/v1/cases/${opened.body.number}`)
    expect(opened.body).toMatchObject({ kind: 'weight', openedBy: 'customer', language: 'en' })
    expect(opened.body.lines[0]).toMatchObject({
      verdict: { outcome: 'admitted' },
      told: { measured: '9.2' },
    })
    expect(opened.body.missing.map((piece: { name: string }) => piece.name)).toContain('scale')
    expect(opened.body.next[0]).toMatchObject({ do: 'provide-information' })
    expect(opened.body.staff).toBeUndefined()
  })

  test('at noon sharp it is a case that is refused, with the clause in the language asked for', async () => {
    world.clock.set(Date.parse('2026-03-03T12:00:00+01:00'))
    const number = await order()
    const as = world.as(customer(buyer))
    const preview = await as.post('/api/v1/cases/preview', claim(number), { 'accept-language': 'en' })
    expect(preview.body).toMatchObject({ accepted: true, status: 'refused' })
    const opened = await as.post('/api/v1/cases', claim(number), { 'accept-language': 'fr-BE, en;q=0.5' })
    expect(opened.status).toBe(201)
    expect(opened.body.status).toBe('refused')
    expect(opened.body.lines[0].verdict).toMatchObject({ outcome: 'refused', clause: 'claim-deadline' })
    expect(opened.body.lines[0].verdict.facts.length).toBeGreaterThan(0)
    expect(opened.body.clauses['claim-deadline']).toMatch(/avant midi/)
    expect(opened.headers.get('content-language')).toBe('fr')
    expect(opened.body.reviews[0]).toMatchObject({ review: 'second-look', open: true })
  })

  test('a preview records nothing', async () => {
    world.clock.set(Date.parse('2026-03-04T09:00:00+01:00'))
    const number = await order('2026-03-04T08:00:00+01:00')
    const as = world.as(customer(buyer))
    const before = await as.get('/api/v1/cases')
    const preview = await as.post('/api/v1/cases/preview', claim(number))
    expect(preview.status).toBe(200)
    expect(preview.body).toMatchObject({
      accepted: true,
      events: expect.arrayContaining(['opened', 'admitted']),
    })
    expect(preview.body.promises.map(({ owes }: { owes: string }) => owes)).toContain('company')
    expect(preview.body.trace).toBeUndefined()
    expect((await as.get('/api/v1/cases')).body.items.length).toBe(before.body.items.length)
  })

  test('without a description nothing is made: a refusal says what is missing', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const refused = await world
      .as(customer(buyer))
      .post('/api/v1/cases', { ...claim(number), description: 'too short' }, { 'accept-language': 'en' })
    expect(refused.status).toBe(422)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(refused.body).toMatchObject({
      type: '/problems/refused',
      refusal: { id: 'missing', clause: 'describe', missing: [{ what: 'description', least: 20 }] },
    })
    expect(refused.body.detail).toMatch(/Describe clearly/)
  })

  test('sent twice with one key it is one case, and the same key for another request is told', async () => {
    const [number, other] = [
      await order('2026-03-04T08:00:00+01:00'),
      await order('2026-03-04T08:00:00+01:00'),
    ]
    const as = world.as(customer(buyer))
    const first = await as.post('/api/v1/cases', claim(number), { 'idempotency-key': 'k1' })
    const again = await as.post('/api/v1/cases', claim(number), { 'idempotency-key': 'k1' })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.id).toBe(first.body.id)
    const reused = await as.post('/api/v1/cases', claim(other), { 'idempotency-key': 'k1' })
    expect(reused).toMatchObject({ status: 422, body: { type: '/problems/key-reused' } })
    const stranger = await world.customer()
    const theirs = await order('2026-03-04T08:00:00+01:00', stranger)
    const their = await world
      .as(customer(stranger))
      .post('/api/v1/cases', claim(theirs), { 'idempotency-key': 'k1' })
    expect(their.status).toBe(201)
  })

  test('another customer is told that there is no such order, and no such case', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', claim(number))
    const stranger = world.as(customer(await world.customer()))
    const stolen = await stranger.post('/api/v1/cases', claim(number))
    expect(stolen).toMatchObject({ status: 422, body: { type: '/problems/unknown-reference' } })
    for (const path of ['', '/events', '/obligations'])
      expect((await stranger.get(`/api/v1/cases/${opened.body.id}${path}`)).status).toBe(404)
    const command = { do: 'withdraw' }
    expect((await stranger.post(`/api/v1/cases/${opened.body.id}/commands`, command)).status).toBe(404)
    expect((await stranger.get('/api/v1/cases')).body.items).toEqual([])
    expect((await world.as().get('/api/v1/cases')).status).toBe(401)
  })

  test('who acts is who asks: a body cannot say so', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const as = world.as(customer(buyer))
    const forged = await as.post('/api/v1/cases', { ...claim(number), by: { party: 'manager' } })
    expect(forged).toMatchObject({ status: 400, body: { type: '/problems/malformed' } })
    const early = await as.post('/api/v1/cases', {
      ...claim(number),
      receivedAt: '2026-03-04T07:00:00+01:00',
    })
    expect(early).toMatchObject({ status: 400, body: { errors: [{ at: 'body.receivedAt' }] } })
    const opened = await as.post('/api/v1/cases', claim(number))
    const decided = await as.post(`/api/v1/cases/${opened.body.number}/commands`, {
      do: 'decide',
      with: { outcome: 'approved', remedy: 'credit-note' },
      as: 'manager',
    })
    expect(decided).toMatchObject({ status: 422, body: { refusal: { id: 'not-permitted' } } })
  })

  test('staff see what is proposed and what can be done, with the reason for each no', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', claim(number))
    const seen = await world
      .as(staff(['support']))
      .get(`/api/v1/cases/${opened.body.number}?trace=1`, { 'accept-language': 'en' })
    expect(seen.status).toBe(200)
    const { staff: shown, timeline } = seen.body
    const action = (name: string) => shown.actions.find((each: { do: string }) => each.do === name)
    expect(action('request-information')).toMatchObject({ allowed: true, as: 'support' })
    expect(action('overrule') ?? action('move-deadline')).toMatchObject({
      allowed: false,
      refusal: { id: 'not-permitted' },
    })
    expect(timeline[0]).toMatchObject({ type: 'opened', version: 1, by: { party: 'customer', id: buyer } })
    expect(timeline[0].data.customer).toBeDefined()
    const theirs = await world.as(customer(buyer)).get(`/api/v1/cases/${opened.body.number}`)
    expect(theirs.body.timeline[0].data.customer).toBeUndefined()
    expect(theirs.body.staff).toBeUndefined()
  })

  test('two agents at once: one succeeds, the other sees what happened', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', claim(number))
    const path = `/api/v1/cases/${opened.body.number}/commands`
    const etag = opened.headers.get('etag') ?? ''
    const ask = (what: string) => ({ do: 'request-information', with: { ask: what } })
    const first = await world
      .as(staff(['support']))
      .post(path, ask('What did you weigh it with?'), { 'if-match': etag })
    expect(first.status, JSON.stringify(first.body)).toBe(200)
    const second = await world.as(staff(['support'])).post(path, ask('When?'), { 'if-match': etag })
    expect(second.status).toBe(412)
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.body.events[0]).toMatchObject({
      type: 'information-requested',
      version: opened.body.version + 1,
      data: { ask: 'What did you weigh it with?' },
    })
    const wrong = await world.as(staff(['support'])).post(path, ask('When?'), { 'if-match': 'latest' })
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ at: 'header.if-match' }] } })
  })

  test('staff act for a team of theirs, and no other', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', claim(number))
    const path = `/api/v1/cases/${opened.body.number}/commands`
    const command = { do: 'escalate', with: { to: 1, reason: 'unclear' } }
    const other = await world.as(staff(['support'])).post(path, { ...command, as: 'manager' })
    expect(other).toMatchObject({ status: 403, body: { type: '/problems/no-team' } })
    const none = await world.as(staff(['elsewhere'])).post(path, command)
    expect(none.status).toBe(403)
    const key = {
      kind: 'key',
      organisation: 'test-shop',
      keyId: 'k',
      name: 'Shop',
      scopes: ['cases.command', 'cases.read'],
    } as const
    const both = { ...command, as: 'support' }
    expect(await world.as(key).post(path, both, { 'redress-as': 'support' })).toMatchObject({
      status: 400,
      body: { errors: [{ at: 'body.as' }] },
    })
    const unsaid = await world.as(key).post(path, command)
    expect(unsaid).toMatchObject({ status: 400, body: { type: '/problems/actor-needed' } })
    const acknowledged = await world.as(key).post(path, { do: 'acknowledge' }, { 'redress-as': 'support' })
    expect(acknowledged.status, JSON.stringify(acknowledged.body)).toBe(200)
  })

  test('a short answer, where one is preferred', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const opened = await world
      .as(customer(buyer))
      .post('/api/v1/cases', claim(number), { prefer: 'return=minimal' })
    expect(Object.keys(opened.body).sort()).toEqual(['id', 'number', 'status', 'version'])
    expect(opened.headers.get('preference-applied')).toBe('return=minimal')
  })

  test('the log comes in pages, and a customer sees only what concerns them', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const opened = await world.as(customer(buyer)).post('/api/v1/cases', claim(number))
    const all = await world.as(staff(['support'])).get(`/api/v1/cases/${opened.body.id}/events?limit=2`)
    expect(all.body.items.map(({ version }: { version: number }) => version)).toEqual([1, 2])
    const rest = await world
      .as(staff(['support']))
      .get(`/api/v1/cases/${opened.body.id}/events?cursor=${all.body.next}`)
    expect(rest.body.items[0].version).toBe(3)
    expect(rest.body.next).toBeUndefined()
    const theirs = await world.as(customer(buyer)).get(`/api/v1/cases/${opened.body.id}/events`)
    const parties = theirs.body.items.map((event: { by: { party: string } }) => event.by.party)
    expect(new Set(parties)).toEqual(new Set(['customer', 'company']))
  })

  test('what can be asked for about an order, before anything is filled in', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const open = await world
      .as(customer(buyer))
      .get(`/api/v1/choices?order=${number}`, { 'accept-language': 'en' })
    const kind = (answer: typeof open, name: string) =>
      answer.body.items.find((each: { kind: string }) => each.kind === name)
    expect(kind(open, 'weight')).toMatchObject({
      outcome: 'admitted',
      title: 'The weight is short',
      line: '1',
    })
    expect(kind(open, 'dead-on-arrival')).toMatchObject({ outcome: 'refused', clause: 'live-products' })
    const [until] = kind(open, 'weight').windows
    expect(until).toMatchObject({ window: 'claimWindow', title: 'Claim before', clause: 'claim-deadline' })
    expect(until.at).toBe('2026-03-04T12:00:00+01:00')
    expect(open.body).toMatchObject({ currency: 'EUR', now: expect.stringMatching(/\+01:00$/) })
    expect(open.body.withdrawal).toBeUndefined()
    world.clock.set(Date.parse('2026-03-04T12:00:00+01:00'))
    const late = await world
      .as(customer(buyer))
      .get(`/api/v1/choices?order=${number}`, { 'accept-language': 'en' })
    expect(kind(late, 'weight')).toMatchObject({ outcome: 'refused', clause: 'claim-deadline' })
    expect(late.body.clauses['claim-deadline']).toMatch(/before noon/)
    expect(kind(late, 'weight').windows[0].at).toBe('2026-03-04T12:00:00+01:00')
    world.clock.set(Date.parse('2026-03-04T09:00:00+01:00'))
  })

  test('a malformed request is told where', async () => {
    const as = world.as(customer(buyer))
    const wrong = await as.post('/api/v1/cases', {
      order: 'F-1',
      evidence: [{ kind: 'scale', media: 'photo' }],
    })
    expect(wrong.status).toBe(400)
    const places = wrong.body.errors.map(({ at }: { at: string }) => at)
    expect(places).toContain('body.kind')
    expect(places).toContain('body.evidence[0].file')
    const broken = await as.send('POST', '/api/v1/cases', '{"kind":', { 'content-type': 'application/json' })
    expect(broken).toMatchObject({
      status: 400,
      body: { type: '/problems/malformed', errors: [{ at: 'body' }] },
    })
    const form = await as.send('POST', '/api/v1/cases', 'kind=weight', { 'content-type': 'text/plain' })
    expect(form).toMatchObject({ status: 415, body: { type: '/problems/media-type' } })
    const ofBytes = (bytes: number) => `{"kind":"${'x'.repeat(bytes - '{"kind":""}'.length)}"}`
    const mebibyte = 1024 * 1024
    for (const bytes of [mebibyte - 1, mebibyte])
      expect((await as.send('POST', '/api/v1/cases', ofBytes(bytes))).status).toBe(400)
    const large = await as.send('POST', '/api/v1/cases', ofBytes(mebibyte + 1))
    expect(large).toMatchObject({ status: 413, body: { type: '/problems/too-large' } })
    const endless = await fetch(`${world.served.url}/api/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([ofBytes(mebibyte + 1)]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(endless.status).toBe(413)
    const cursor = await as.get('/api/v1/cases?cursor=xyz')
    expect(cursor).toMatchObject({ status: 400, body: { errors: [{ at: 'query.cursor' }] } })
  })

  test('a strange address, and a strange method', async () => {
    const nowhere = await world.as().get('/api/v1/nowhere')
    expect(nowhere).toMatchObject({ status: 404, body: { type: '/problems/not-found' } })
    const wrong = await world.as().send('DELETE', '/api/v1/cases')
    expect(wrong).toMatchObject({ status: 405, body: { type: '/problems/method-not-allowed' } })
    expect(wrong.headers.get('allow')).toBe('GET, POST')
    expect(wrong.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('a file that is not there is named', async () => {
    const number = await order('2026-03-04T08:00:00+01:00')
    const file = '0197f0a0-0000-7000-8000-000000000001'
    const refused = await world
      .as(customer(buyer))
      .post('/api/v1/cases', { ...claim(number), evidence: [{ file, kind: 'scale' }] })
    expect(refused).toMatchObject({
      status: 422,
      body: { type: '/problems/files-not-usable', files: [{ fileId: file, reason: 'unknown' }] },
    })
  })

  test('the access log tells the route, and nobody', async () => {
    await world.as(customer(buyer)).get('/api/v1/cases?order=F-1042')
    expect(world.answers.at(-1)).toMatchObject({
      method: 'GET',
      route: '/api/v1/cases',
      status: 200,
      principal: 'customer',
    })
  })
})
