import { createHash } from 'node:crypto'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimFiles, linkFiles } from '../../evidence/claim.ts'
import { eraseFiles, filesOfCustomer } from '../../evidence/erase.ts'
import { eicar, startClamd } from '../../evidence/testing/clamd.ts'
import { html, pdf, photo, picture, svg } from '../../evidence/testing/media.ts'
import { startS3 } from '../../evidence/testing/s3.ts'
import { video } from '../../evidence/testing/video.ts'
import type { Principal } from '../access/principal.ts'
import { type EvidenceWorld, evidenceWorld } from './testing/evidence-world.ts'

const organisation = 'test-shop'
const agent: Principal = {
  kind: 'staff',
  organisation,
  userId: 'agent',
  name: 'Ines',
  roles: ['agent'],
  teams: [],
}
const customer = (customerId: string): Principal => ({ kind: 'customer', organisation, customerId })
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const sellerId = '01890000-0000-7000-8000-000000000001'
const seller: Principal = { kind: 'seller', organisation, userId: 'pescador', sellerId }

async function peopled(world: EvidenceWorld) {
  const anna = await world.customer({ name: 'Anna' })
  const ben = await world.customer({ name: 'Ben' })
  await world.store.read(organisation, (db) =>
    db
      .insertInto('sellers')
      .values({ organisation, seller_id: sellerId, external_id: 'S-1', name: 'Pescados Luna', facts: '{}' })
      .execute(),
  )
  let orders = 0
  return {
    anna: customer(anna),
    ben: customer(ben),
    /** A weight claim with these files as evidence, opened by a customer over HTTP. */
    async claim(by: Principal, ...files: string[]) {
      if (by.kind !== 'customer') throw new Error('A customer claims.')
      orders += 1
      const number = `F-${1000 + orders}`
      await world.order(by.customerId, {
        number,
        seller_id: sellerId,
        delivered_at: new Date('2026-03-03T08:00:00+01:00'),
        lines: [{ title: 'Brown crab', unit: 'kg', quantity: '10', unit_price: '9.80', price: '98.00' }],
      })
      return world.as(by).post('/api/v1/cases', {
        order: number,
        kind: 'weight',
        lines: [{ id: '1', measured: '9.2' }],
        description: 'The crate of crab weighs 9.2 kg on our scale, not 10 kg.',
        evidence: files.map((file) => ({ file, kind: 'scale', lines: ['1'] })),
      })
    },
  }
}

describe('a photo of the scale', () => {
  let world: EvidenceWorld
  let people: Awaited<ReturnType<typeof peopled>>
  beforeAll(async () => {
    world = await evidenceWorld()
    people = await peopled(world)
  })
  afterAll(() => world.close())

  test('goes with a claim; staff see when and where it was taken, and nobody else does', async () => {
    const content = await photo({ located: true })
    const sent = await world.as(people.anna).upload(content, { name: 'Annas Küche.jpg', type: 'image/jpeg' })
    expect([sent.status, sent.headers.get('redress-file-state')]).toEqual([204, 'ready'])
    const opened = await people.claim(people.anna, sent.id)
    expect(opened.status, JSON.stringify(opened.body)).toBe(201)
    expect(opened.body.evidence).toMatchObject([{ id: sent.id, media: 'photo' }])

    const forStaff = await world.as(agent).get(`/api/v1/files/${sent.id}/metadata`)
    expect(forStaff.body).toMatchObject({
      ...{
        state: 'ready',
        media: 'photo',
        mediaType: 'image/jpeg',
        name: 'Annas Küche.jpg',
        width: 640,
        height: 480,
      },
      ...{ size: content.length, content: true, thumbnails: [320, 1280] },
      staff: {
        sha256: sha256(content),
        capturedAt: '2026-03-01T11:58:00+01:00',
        scanned: false,
        usedElsewhere: [],
      },
    })
    expect(forStaff.body.staff.place.latitude).toBeCloseTo(51.4826, 4)
    const original = await world.as(agent).get(`/api/v1/files/${sent.id}`)
    expect(sha256(original.bytes)).toBe(sha256(content))
    expect(original.headers.get('content-disposition')).toContain("filename*=UTF-8''Annas%20K%C3%BCche.jpg")

    for (const other of [seller, people.anna]) {
      const metadata = await world.as(other).get(`/api/v1/files/${sent.id}/metadata`)
      expect(metadata.body.staff).toBeUndefined()
      expect(JSON.stringify(metadata.body)).not.toMatch(/2026-03-01|51\.48|sha256/)
      const copy = await world.as(other).get(`/api/v1/files/${sent.id}`)
      expect(copy.status).toBe(200)
      expect((await sharp(copy.bytes).metadata()).exif).toBeUndefined()
      expect(copy.bytes.includes('Kowalska')).toBe(false)
    }
    const bySeller = await world.as(seller).get(`/api/v1/files/${sent.id}`)
    expect(bySeller.headers.get('content-disposition')).not.toContain('Annas')
    const list = await world.as(seller).get(`/api/v1/cases/${opened.body.number}/files`)
    expect(list.body.items).toMatchObject([{ id: sent.id, content: true }])
    expect(list.body.items[0].name).toBeUndefined()
    expect((await world.as(agent).get(`/api/v1/files/${sent.id}?copy=shared`)).bytes).toEqual(bySeller.bytes)
  })

  test('is shown small, as WebP', async () => {
    const { id } = await world.as(people.anna).upload(await photo({ motif: 7 }))
    const small = await world.as(people.anna).get(`/api/v1/files/${id}/thumbnail`)
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(await sharp(small.bytes).metadata()).toMatchObject({ width: 320, height: 240 })
    expect((await world.as(people.anna).get(`/api/v1/files/${id}/thumbnail?size=1280`)).status).toBe(200)
    expect((await world.as(people.anna).get(`/api/v1/files/${id}/thumbnail?size=999`)).status).toBe(400)
  })

  test("is nobody else's: another customer, and another organisation, are told that there is none", async () => {
    const anna = world.as(people.anna)
    const content = await photo({ motif: 8 })
    const path = await anna.started(content.length)
    const elsewhere: Principal = { ...agent, organisation: 'other-shop' }
    const annasKey = 'customerId' in people.anna ? people.anna.customerId : ''
    for (const stranger of [
      people.ben,
      seller,
      elsewhere,
      { ...people.anna, organisation: 'other-shop' } as Principal,
      { kind: 'seller', organisation, userId: annasKey, sellerId } as Principal,
    ]) {
      const other = world.as(stranger)
      expect((await other.head(path)).status).toBe(404)
      expect((await other.patch(path, 0, content)).status).toBe(404)
      expect((await other.giveUp(path)).status).toBe(404)
    }
    expect((await world.as(agent).patch(path, 0, content)).status).toBe(404)
    expect((await anna.patch(path, 0, content)).status).toBe(204)
    const id = path.split('/').at(-1)
    for (const stranger of [people.ben, seller, elsewhere])
      for (const what of ['', '/thumbnail', '/metadata'])
        expect((await world.as(stranger).get(`/api/v1/files/${id}${what}`)).status).toBe(404)
    for (const what of ['', '/thumbnail', '/metadata'])
      expect(
        (await world.as({ kind: 'nobody', organisation }).get(`/api/v1/files/${id}${what}`)).status,
      ).toBe(401)
    const stolen = await people.claim(people.ben, id ?? '')
    expect(stolen.status).toBe(422)
    expect(stolen.body.files).toMatchObject([{ fileId: id, reason: 'unknown' }])
  })

  test('that was used in another case is flagged with that case, to staff alone; also saved again', async () => {
    const first = await world
      .as(people.anna)
      .upload(await picture({ motif: 20, width: 1200, height: 900 }).jpeg({ quality: 95 }).toBuffer())
    const firstCase = await people.claim(people.anna, first.id)
    const again = await world
      .as(people.ben)
      .upload(
        await picture({ motif: 20, width: 1200, height: 900 }).resize(500).jpeg({ quality: 40 }).toBuffer(),
      )
    const other = await world.as(people.ben).upload(await photo({ motif: 21 }))
    const secondCase = await people.claim(people.ben, again.id, other.id)
    const { number, id } = firstCase.body
    const seen = await world.as(agent).get(`/api/v1/cases/${secondCase.body.number}/files`)
    const [flagged, unsuspicious] = [again.id, other.id].map((file) =>
      seen.body.items.find((item: { id: string }) => item.id === file),
    )
    expect(flagged.staff.usedElsewhere).toMatchObject([
      { file: first.id, case: { number, id }, how: 'same-picture' },
    ])
    expect(unsuspicious.staff.usedElsewhere).toEqual([])
    const back = await world.as(agent).get(`/api/v1/files/${first.id}/metadata`)
    expect(back.body.staff.usedElsewhere).toMatchObject([{ case: { number: secondCase.body.number } }])
    const forBen = await world.as(people.ben).get(`/api/v1/cases/${secondCase.body.number}/files`)
    expect(JSON.stringify(forBen.body)).not.toContain(number)
  })

  test('sent twice, byte for byte, is the same file; in one case it is no matter', async () => {
    const content = await photo({ motif: 22 })
    const [one, two] = [
      await world.as(people.anna).upload(content),
      await world.as(people.anna).upload(content),
    ]
    const opened = await people.claim(people.anna, one.id, two.id)
    const here = await world.as(agent).get(`/api/v1/files/${two.id}/metadata`)
    expect(here.body.staff.usedElsewhere).toEqual([])
    const third = await world.as(people.ben).upload(content)
    const there = await world.as(agent).get(`/api/v1/files/${third.id}/metadata`)
    expect(there.body.staff.usedElsewhere.map(({ how, case: { number } }: never) => [how, number])).toEqual([
      ['same-file', opened.body.number],
      ['same-file', opened.body.number],
    ])
  })

  test('of an internal note stays with staff; of a message, with its side', async () => {
    const opened = await people.claim(people.anna)
    const [note, toSeller] = [
      await world.as(agent).upload(await photo({ motif: 30 })),
      await world.as(agent).upload(await photo({ motif: 31 })),
    ]
    await world.store.transaction(organisation, async (_, client) => {
      const at = new Date(world.clock.now())
      await claimFiles(client, organisation, agent, opened.body.id, [note.id], { at, shownTo: [] })
      await claimFiles(client, organisation, agent, opened.body.id, [toSeller.id], {
        at,
        shownTo: ['seller'],
      })
    })
    const ids = async (who: Principal) =>
      (await world.as(who).get(`/api/v1/cases/${opened.body.number}/files`)).body.items.map(
        ({ id }: { id: string }) => id,
      )
    expect([await ids(agent), await ids(seller), await ids(people.anna)]).toEqual([
      [note.id, toSeller.id].sort(),
      [toSeller.id],
      [],
    ])
    expect((await world.as(people.anna).get(`/api/v1/files/${toSeller.id}`)).status).toBe(404)
    expect((await world.as(seller).get(`/api/v1/files/${note.id}`)).status).toBe(404)
    await world.store.read(organisation, (_, client) =>
      linkFiles(client, organisation, opened.body.id, [toSeller.id], {
        at: new Date(world.clock.now()),
        shownTo: ['customer'],
      }),
    )
    expect(await ids(people.anna)).toEqual([toSeller.id])
    expect(await ids(seller)).toEqual([toSeller.id])
  })

  test('is not used before all of it is there', async () => {
    const path = await world.as(people.anna).started(1000)
    const refused = await people.claim(people.anna, path.split('/').at(-1) ?? '', 'no-id-at-all')
    expect(refused.status).toBe(422)
    expect(refused.body.files.map(({ reason }: { reason: string }) => reason)).toEqual([
      'uploading',
      'unknown',
    ])
  })
})

describe('an upload', () => {
  let world: EvidenceWorld
  let people: Awaited<ReturnType<typeof peopled>>
  beforeAll(async () => {
    world = await evidenceWorld()
    people = await peopled(world)
  })
  afterAll(() => world.close())

  test('that broke off goes on where it stands, at another server process too', async () => {
    const content = await picture({ width: 900, height: 900 }).png({ compressionLevel: 0 }).toBuffer()
    const anna = world.as(people.anna)
    const path = await anna.started(content.length)
    await anna.breakOff(path, content, 700_000)
    const other = world.as(people.anna, (await world.startProcess()).url)
    const offset = Number((await other.head(path)).headers.get('upload-offset'))
    expect(offset).toBeGreaterThan(0)
    expect(offset).toBeLessThanOrEqual(700_000)
    const half = await other.patch(path, offset, content.subarray(offset, offset + 1000))
    expect([half.status, half.headers.get('upload-offset')]).toEqual([204, String(offset + 1000)])
    expect((await anna.patch(path, offset + 1000, content.subarray(offset + 1000))).status).toBe(204)
    const found = await world.as(agent).get(`/api/v1/files/${path.split('/').at(-1)}/metadata`)
    expect(found.body).toMatchObject({ state: 'ready', staff: { sha256: sha256(content) } })
  })

  test('tells a client that asks what it can do', async () => {
    const told = await world.as(people.anna).send('OPTIONS', '/api/v1/uploads')
    expect([told.status, told.headers.get('tus-version')]).toEqual([204, '1.0.0'])
    expect(told.headers.get('tus-extension')).toContain('creation')
  })

  test('at the wrong offset is told where it stands', async () => {
    const content = await photo()
    const anna = world.as(people.anna)
    const path = await anna.started(content.length)
    const wrong = await anna.patch(path, 5, content.subarray(5))
    expect([wrong.status, wrong.body.type, wrong.headers.get('content-type')]).toEqual([
      409,
      '/problems/wrong-offset',
      'application/problem+json',
    ])
    expect((await anna.head(path)).headers.get('upload-offset')).toBe('0')
  })

  test('that is finished says so to a client that lost the answer', async () => {
    const content = await photo()
    const anna = world.as(people.anna)
    const path = await anna.started(content.length)
    await anna.patch(path, 0, content)
    const head = await anna.head(path)
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      String(content.length),
      String(content.length),
    ])
    expect((await anna.patch(path, 0, content)).status).toBe(409)
    expect((await anna.giveUp(path)).status).toBe(409)
    expect((await anna.get(path)).headers.get('location')).toBe(
      `/api/v1/files/${path.split('/').at(-1)}/metadata`,
    )
  })

  test('whose server died after the last byte is examined when its client asks again', async () => {
    const content = await photo({ motif: 40 })
    const anna = world.as(people.anna)
    const path = await anna.started(content.length)
    const id = path.split('/').at(-1) ?? ''
    await writeFile(join(world.folder, 'uploads', id), content)
    expect((await anna.head(path)).headers.get('upload-offset')).toBe(String(content.length))
    expect((await anna.get(`/api/v1/files/${id}/metadata`)).body.state).toBe('ready')
  })

  test('whose server died while examining is examined by an effect; twice makes no difference', async () => {
    const content = await photo({ motif: 41 })
    const anna = world.as(people.anna)
    const { id } = await anna.upload(content)
    await world.store.read(organisation, (db) =>
      db
        .updateTable('files')
        .set({ state: 'received' })
        .where('organisation', '=', organisation)
        .where('file_id', '=', id)
        .execute(),
    )
    expect((await people.claim(people.anna, id)).body.files).toMatchObject([{ reason: 'being-checked' }])
    expect(await world.carryOut('examine')).toEqual([])
    expect((await anna.get(`/api/v1/files/${id}/metadata`)).body.state).toBe('ready')
    expect((await world.as(agent).get(`/api/v1/files/${id}`)).bytes).toEqual(content)
  })

  test('may say how long it is when it knows', async () => {
    const content = pdf()
    const anna = world.as(people.anna)
    const path = (await anna.begin(undefined)).headers.get('location') ?? ''
    expect((await anna.head(path)).headers.get('upload-defer-length')).toBe('1')
    const sent = await anna.send(
      'PATCH',
      path,
      {
        ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'upload-length': String(content.length) },
        'content-type': 'application/offset+octet-stream',
      },
      content,
    )
    expect(sent.headers.get('redress-file-state')).toBe('ready')
  })

  test('is given up by its owner', async () => {
    const anna = world.as(people.anna)
    const path = await anna.started(100)
    expect((await anna.giveUp(path)).status).toBe(204)
    expect((await anna.head(path)).status).toBe(404)
    await expect(access(join(world.folder, path.replace('/api/v1', '')))).rejects.toThrow()
  })

  test('lasts a day: just before it goes on, after that it is gone, with its bytes', async () => {
    const anna = world.as(people.anna)
    world.clock.set(Date.parse('2026-03-04T08:00:00Z'))
    const path = await anna.started(100)
    await anna.patch(path, 0, Buffer.alloc(10))
    const head = await anna.head(path)
    expect(head.headers.get('upload-expires')).toBe('Thu, 05 Mar 2026 08:00:00 GMT')
    world.clock.set(Date.parse('2026-03-05T07:59:59.999Z'))
    expect((await anna.head(path)).status).toBe(200)
    world.clock.set(Date.parse('2026-03-05T08:00:00Z'))
    expect((await anna.head(path)).status).toBe(410)
    expect((await anna.patch(path, 10, Buffer.alloc(10))).body.type).toBe('/problems/upload-expired')
    expect(await world.services.evidence.uploads.sweep()).toBeGreaterThan(0)
    expect((await anna.head(path)).status).toBe(404)
    await expect(access(join(world.folder, path.replace('/api/v1', '')))).rejects.toThrow()
  })

  test('number 51 that is unfinished is one too many for a customer', async () => {
    const ben = world.as(people.ben)
    for (let count = 0; count < 50; count++) expect((await ben.begin(10)).status).toBe(201)
    const refused = await ben.begin(10)
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-uploads'])
  })

  test('to which a dead process held the lock is free after its lease', async () => {
    const anna = world.as(people.anna)
    const content = await photo()
    const path = await anna.started(content.length)
    await world.store.read(organisation, (_, client) =>
      client.query(
        `insert into upload_locks (organisation, file_id, holder, until) values ($1, $2, gen_random_uuid(), now() + interval '1 second')`,
        [organisation, path.split('/').at(-1)],
      ),
    )
    expect((await anna.patch(path, 0, content)).status).toBe(204)
  })

  test('takes requests that are not of its protocol for what they are', async () => {
    const anna = world.as(people.anna)
    const without = await anna.send('POST', '/api/v1/uploads', { 'upload-length': '10' })
    expect([without.status, without.headers.get('content-type')]).toEqual([412, 'application/problem+json'])
    expect((await anna.head('/api/v1/uploads/..%2F..%2Fetc%2Fpasswd')).status).toBe(404)
    expect((await anna.begin(0)).body.type).toBe('/problems/file-empty')
    expect((await world.as({ kind: 'nobody', organisation }).begin(10)).status).toBe(401)
    expect((await world.as({ ...agent, roles: ['auditor'] }).begin(10)).status).toBe(403)
  })
})

describe('what is accepted', () => {
  let world: EvidenceWorld
  let people: Awaited<ReturnType<typeof peopled>>
  beforeAll(async () => {
    world = await evidenceWorld({ limits: { photo: 60_000, video: 4_000, document: 1_000 } })
    people = await peopled(world)
  })
  afterAll(() => world.close())

  const paddedPdf = (size: number) => Buffer.concat([pdf(), Buffer.alloc(size - pdf().length, ' ')])

  test.each([
    ['HTML that is called a photo', html, 'image/jpeg'],
    ['SVG', svg, 'image/svg+xml'],
    ['SVG that is called a PNG', svg, 'image/png'],
    ['HTML behind the first bytes of a GIF', Buffer.concat([Buffer.from('GIF89a'), html]), 'image/gif'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'application/pdf'],
    ['plain text', Buffer.from('just words'), 'text/plain'],
  ])('not %s', async (_, content, type) => {
    const sent = await world.as(people.anna).upload(content, { name: 'photo.jpg', type })
    expect([sent.status, sent.body.type]).toEqual([415, '/problems/file-type-not-accepted'])
    expect(sent.body.detail).toContain(type)
    const metadata = await world.as(people.anna).get(`/api/v1/files/${sent.id}/metadata`)
    expect(metadata.body).toMatchObject({ state: 'refused', problem: { type: 'file-type-not-accepted' } })
    expect((await world.as(agent).get(`/api/v1/files/${sent.id}`)).status).toBe(404)
    expect((await world.as(people.anna).head(`/api/v1/uploads/${sent.id}`)).status).toBe(415)
    expect((await people.claim(people.anna, sent.id)).body.files).toMatchObject([{ reason: 'refused' }])
    await expect(access(join(world.folder, 'uploads', sent.id))).rejects.toThrow()
  })

  test('HTML behind the first bytes of a JPEG is damaged', async () => {
    const sent = await world
      .as(people.anna)
      .upload(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), html]))
    expect([sent.status, sent.body.type]).toEqual([422, '/problems/file-damaged'])
    expect((await world.as(people.anna).upload(Buffer.from('%PDF-1.7 and no end'))).body.type).toBe(
      '/problems/file-damaged',
    )
  })

  test('HTML hidden in a real photo is not in what others see, and nothing of it runs', async () => {
    const content = await photo({ width: 100, height: 100 })
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([0, html.length + 2]), html])
    const sent = await world
      .as(people.anna)
      .upload(Buffer.concat([content.subarray(0, 2), comment, content.subarray(2)]))
    expect(sent.status).toBe(204)
    expect((await world.as(people.anna).get(`/api/v1/files/${sent.id}`)).bytes.includes('<script>')).toBe(
      false,
    )
    const original = await world.as(agent).get(`/api/v1/files/${sent.id}`)
    expect(Object.fromEntries(original.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    })
  })

  test('a PNG that is called a JPEG is a PNG', async () => {
    const sent = await world
      .as(people.anna)
      .upload(await picture({ width: 60, height: 60 }).png().toBuffer(), {
        name: 'x.jpg',
        type: 'image/jpeg',
      })
    const metadata = await world.as(agent).get(`/api/v1/files/${sent.id}/metadata`)
    expect(metadata.body).toMatchObject({ mediaType: 'image/png', media: 'photo' })
    expect(
      (await world.as(agent).get(`/api/v1/files/${sent.id}`)).headers.get('content-disposition'),
    ).toContain('x.png')
  })

  test.each([
    ['one byte less', 999, 204],
    ['as much as is accepted', 1000, 204],
    ['one byte more', 1001, 413],
  ])('of a document %s: %i bytes, %i', async (_, size, status) => {
    const sent = await world.as(people.anna).upload(paddedPdf(size), { type: 'application/pdf' })
    expect(sent.status).toBe(status)
    const undeclared = await world.as(people.anna).upload(paddedPdf(size), { type: 'image/png' })
    expect(undeclared.status).toBe(status)
    if (status === 413)
      expect([sent.body.type, undeclared.body.type]).toEqual([
        '/problems/file-too-large',
        '/problems/file-too-large',
      ])
  })

  test('no more bytes than were announced', async () => {
    const anna = world.as(people.anna)
    const path = await anna.started(500, { type: 'application/pdf' })
    expect((await anna.patch(path, 0, paddedPdf(600))).status).toBe(413)
    const large = await anna.begin(undefined, { type: 'application/pdf' })
    expect((await anna.patch(large.headers.get('location') ?? '', 0, paddedPdf(1001))).status).toBe(413)
  })

  test('a PDF is to be saved, unless it is asked for inline', async () => {
    const { id } = await world.as(people.anna).upload(pdf(), { name: 'Certificate "final".pdf' })
    const saved = await world.as(people.anna).get(`/api/v1/files/${id}`)
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="Certificate _final_.pdf"; filename*=UTF-8''Certificate%20%22final%22.pdf`,
    )
    expect(
      (await world.as(people.anna).get(`/api/v1/files/${id}?inline=1`)).headers.get('content-disposition'),
    ).toMatch(/^inline/)
    expect((await world.as(people.anna).get(`/api/v1/files/${id}/thumbnail`)).status).toBe(404)
  })

  test('a video keeps its place to staff, and is played in parts', async () => {
    const content = video()
    const sent = await world.as(people.anna).upload(content, { type: 'video/mp4' })
    expect(sent.status, JSON.stringify(sent.body)).toBe(204)
    const opened = await people.claim(people.anna, sent.id)
    const path = `/api/v1/files/${sent.id}`
    expect((await world.as(agent).get(`${path}/metadata`)).body.staff).toMatchObject({
      capturedAt: '2026-03-01T11:58:00+01:00',
      place: { latitude: 51.4826, longitude: 11.97 },
    })
    const shared = await world.as(seller).get(path)
    expect([opened.status, shared.status, shared.bytes.length]).toEqual([201, 200, content.length])
    expect(shared.bytes.includes('51.4826')).toBe(false)

    const part = await world.as(agent).get(path, { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${content.length}`])
    expect(part.bytes).toEqual(content.subarray(10, 20))
    expect((await world.as(agent).get(path, { range: 'bytes=-5' })).bytes).toEqual(content.subarray(-5))
    expect((await world.as(agent).get(path, { range: `bytes=${content.length - 1}-` })).bytes.length).toBe(1)
    const outside = await world.as(agent).get(path, { range: `bytes=${content.length}-` })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`])
    const etag = part.headers.get('etag') ?? ''
    expect((await world.as(agent).get(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await world.as(agent).get(path, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
    expect((await world.as(agent).get(path, { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200)
    expect(shared.headers.get('etag')).not.toBe(etag)
    const head = await world.as(agent).send('HEAD', path)
    expect([head.headers.get('content-length'), head.bytes.length]).toEqual([String(content.length), 0])
  })

  test('a video from which the place cannot surely be taken is for staff and its uploader', async () => {
    const sent = await world.as(people.anna).upload(video({ fragmented: true }))
    await people.claim(people.anna, sent.id)
    const path = `/api/v1/files/${sent.id}`
    expect((await world.as(seller).get(path)).body.type).toBe('/problems/file-not-shared')
    expect((await world.as(seller).get(`${path}/metadata`)).body.content).toBe(false)
    expect((await world.as(people.anna).get(path)).status).toBe(200)
    expect((await world.as(agent).get(`${path}?copy=shared`)).status).toBe(403)
  })
})

describe('with a virus scanner', () => {
  let world: EvidenceWorld
  let people: Awaited<ReturnType<typeof peopled>>
  let clamd: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => {
    clamd = await startClamd()
    world = await evidenceWorld({ scanner: clamd.address })
    people = await peopled(world)
  })
  afterAll(async () => {
    await world.close()
    await clamd.stop()
  })

  test('a clean file is ready, and staff see that it was scanned', async () => {
    const { id } = await world.as(people.anna).upload(await photo())
    expect((await world.as(agent).get(`/api/v1/files/${id}/metadata`)).body.staff.scanned).toBe(true)
  })

  test('an infected file is refused; staff find it in quarantine, by name, and nobody can fetch it', async () => {
    const sent = await world.as(people.anna).upload(pdf(eicar), { name: 'invoice.pdf' })
    expect([sent.status, sent.body.type]).toEqual([422, '/problems/file-infected'])
    expect(JSON.stringify(sent.body)).not.toContain('Eicar')
    const held = await world.as(agent).get('/api/v1/files?state=quarantined')
    expect(held.body.items).toMatchObject([
      { id: sent.id, name: 'invoice.pdf', problem: { found: 'Eicar-Test-Signature' } },
    ])
    expect((await world.as(people.anna).get('/api/v1/files?state=quarantined')).status).toBe(403)
    for (const who of [agent, people.anna])
      expect((await world.as(who).get(`/api/v1/files/${sent.id}`)).status).toBe(404)
    expect((await people.claim(people.anna, sent.id)).status).toBe(422)
    await access(join(world.folder, 'quarantine', organisation, sent.id))
    expect((await world.as(people.anna).head(`/api/v1/uploads/${sent.id}`)).status).toBe(422)
  })

  test('while it is down files wait, are used by nobody, and are scanned once it is back', async () => {
    const { port } = clamd.address
    await clamd.stop()
    const good = await world.as(people.anna).upload(pdf('good'))
    const bad = await world.as(people.anna).upload(pdf(`late ${eicar}`))
    expect([good.status, good.headers.get('redress-file-state')]).toEqual([204, 'unscanned'])
    expect((await world.as(people.anna).get(`/api/v1/files/${good.id}`)).status).toBe(404)
    expect((await people.claim(people.anna, good.id)).body.files).toMatchObject([{ reason: 'unscanned' }])
    expect(await world.carryOut('scan')).toHaveLength(2)
    expect((await world.as(agent).get('/api/v1/files?state=unscanned&limit=1')).body).toMatchObject({
      items: [{ id: bad.id }],
      next: expect.any(String),
    })

    clamd = await startClamd(port)
    expect(await world.carryOut('scan')).toEqual([])
    expect((await people.claim(people.anna, good.id)).status).toBe(201)
    expect((await world.as(agent).get(`/api/v1/files/${bad.id}/metadata`)).body.state).toBe('quarantined')
  })
})

test('erasing takes bytes and what was read, and leaves id and hash; equal files of others stay until the last goes', async () => {
  const world = await evidenceWorld()
  try {
    const people = await peopled(world)
    const content = await photo({ located: true })
    const annas = await world.as(people.anna).upload(content, { name: 'Anna.jpg' })
    const bens = await world.as(people.ben).upload(content)
    const opened = await people.claim(people.anna, annas.id)
    const [anna, ben] = [people.anna, people.ben].map((who) => ('customerId' in who ? who.customerId : ''))
    const erase = async (customerId = '') => {
      const at = new Date(world.clock.now())
      const erased = await world.store.transaction(organisation, async (_, client) =>
        eraseFiles(client, organisation, await filesOfCustomer(client, organisation, customerId), at),
      )
      expect(await world.carryOut('erase-file')).toEqual([])
      return erased
    }
    expect(await erase(anna)).toBe(1)
    const left = await world.as(agent).get(`/api/v1/files/${annas.id}/metadata`)
    expect(left.body).toMatchObject({
      state: 'erased',
      content: false,
      thumbnails: [],
      staff: { sha256: sha256(content) },
    })
    expect(JSON.stringify(left.body)).not.toMatch(/Anna\.jpg|51\.48|2026-03-01/)
    expect((await world.as(agent).get(`/api/v1/files/${annas.id}`)).status).toBe(404)
    expect((await world.as(agent).get(`/api/v1/cases/${opened.body.number}/files`)).body.items).toMatchObject(
      [{ state: 'erased' }],
    )
    expect((await world.as(people.ben).get(`/api/v1/files/${bens.id}`)).status).toBe(200)
    expect(await erase(ben)).toBe(1)
    const hash = sha256(content)
    for (const name of ['original', 'shared', 'thumbnail-320'])
      await expect(
        access(join(world.folder, 'content', organisation, hash.slice(0, 2), hash, name)),
      ).rejects.toThrow()
    expect(await erase(ben)).toBe(0)
  } finally {
    await world.close()
  }
})

test('in a bucket, a broken-off upload goes on, and all is served from there', async () => {
  const s3 = await startS3()
  const world = await evidenceWorld({ storage: s3.settings })
  try {
    const people = await peopled(world)
    const content = await picture({ width: 1700, height: 1700 }).png({ compressionLevel: 0 }).toBuffer()
    const anna = world.as(people.anna)
    const path = await anna.started(content.length)
    await anna.patch(path, 0, content.subarray(0, 6_000_000))
    await anna.patch(path, 6_000_000, content.subarray(6_000_000, 7_000_000))
    expect((await anna.head(path)).headers.get('upload-offset')).toBe('7000000')
    const last = await anna.patch(path, 7_000_000, content.subarray(7_000_000))
    expect([last.status, last.headers.get('redress-file-state')], JSON.stringify(last.body)).toEqual([
      204,
      'ready',
    ])
    const id = path.split('/').at(-1) ?? ''
    expect(sha256((await world.as(agent).get(`/api/v1/files/${id}`)).bytes)).toBe(sha256(content))
    expect((await anna.get(`/api/v1/files/${id}`, { range: 'bytes=0-99' })).status).toBe(206)
    expect((await anna.get(`/api/v1/files/${id}/thumbnail`)).status).toBe(200)
    expect([...s3.objects.keys()].filter((key) => !key.startsWith(`content/${organisation}/`))).toEqual([])
    const unfinished = await anna.started(10_000_000)
    await anna.patch(unfinished, 0, content.subarray(0, 6_000_000))
    world.clock.set(world.clock.now() + 86_400_000)
    expect(await world.services.evidence.uploads.sweep()).toBe(1)
    expect(s3.uploads.size).toBe(0)
    expect([...s3.objects.keys()].filter((key) => !key.startsWith('content/'))).toEqual([])
  } finally {
    await world.close()
    await s3.stop()
  }
})
