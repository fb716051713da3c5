import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotAccepted } from '../problems.ts'
import { photo, picture } from '../testing/media.ts'
import { distance, fingerprintOf, nearlySame } from './fingerprint.ts'
import { readPicture } from './picture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-picture-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: Buffer, mediaType = 'image/jpeg', most?: number) {
  const path = join(folder, 'picture')
  await writeFile(path, content)
  return readPicture(path, mediaType, most)
}

test('when and where a photo was taken are read, and are not in the copies', async () => {
  const found = await read(await photo({ located: true }))
  expect(found).toMatchObject({ capturedAt: '2026-03-01T11:58:00+01:00', width: 640, height: 480 })
  expect(found.latitude).toBeCloseTo(51.4826, 4)
  expect(found.longitude).toBeCloseTo(11.97, 4)
  for (const content of [found.shared.content, ...found.thumbnails.map(({ content }) => content)]) {
    const { exif, xmp, iptc } = await sharp(content).metadata()
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    expect(content.includes('Kowalska')).toBe(false)
  }
})

test('a photo taken with the telephone on its side is upright in its copies', async () => {
  const found = await read(await photo({ orientation: 6 }))
  expect([found.width, found.height]).toEqual([480, 640])
  expect(await sharp(found.shared.content).metadata()).toMatchObject({ width: 480, height: 640 })
  const [small] = found.thumbnails
  expect(await sharp(small?.content).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 })
})

test.each([
  ['image/png', 'png', 'image/png'],
  ['image/webp', 'webp', 'image/webp'],
  ['image/avif', 'avif', 'image/jpeg'],
] as const)('%s is read; others see %s', async (mediaType, format, shared) => {
  const found = await read(await picture({ width: 200, height: 100 })[format]().toBuffer(), mediaType)
  expect(found.shared.mediaType).toBe(shared)
})

test('as many pixels as are accepted are accepted, one row more is not', async () => {
  const content = await photo({ width: 100, height: 50 })
  expect((await read(content, 'image/jpeg', 5000)).width).toBe(100)
  await expect(read(content, 'image/jpeg', 4999)).rejects.toMatchObject({
    problem: { type: 'picture-too-large' },
  })
})

test('a bomb is refused by its head, which claims 50,000 × 50,000 pixels', async () => {
  const bomb = await picture({ width: 40, height: 30 }).png().toBuffer()
  bomb.writeUInt32BE(50_000, 16)
  bomb.writeUInt32BE(50_000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  await expect(read(bomb, 'image/png')).rejects.toMatchObject({ problem: { type: 'picture-too-large' } })
})

test('half a photo is damaged', async () => {
  const content = await photo()
  await expect(read(content.subarray(0, content.length / 2))).rejects.toThrow(NotAccepted)
  await expect(read(Buffer.concat([content.subarray(0, 3), Buffer.from('<script>')]))).rejects.toThrow(
    NotAccepted,
  )
})

test('a picture saved again at another quality, size or format has nearly the same fingerprint; another has not', async () => {
  const of = async (content: Buffer) => (await fingerprintOf(sharp(content))) ?? 0n
  const large = { width: 1200, height: 900 }
  for (const motif of [1, 2, 3, 4, 5]) {
    const first = await of(
      await picture({ ...large, motif })
        .jpeg({ quality: 95 })
        .toBuffer(),
    )
    const again = [
      await of(
        await picture({ ...large, motif })
          .jpeg({ quality: 25 })
          .toBuffer(),
      ),
      await of(
        await picture({ ...large, motif })
          .resize(400)
          .webp({ quality: 50 })
          .toBuffer(),
      ),
      await of(
        await picture({ ...large, motif })
          .modulate({ brightness: 1.1 })
          .png()
          .toBuffer(),
      ),
    ]
    for (const each of again) expect(distance(first, each)).toBeLessThanOrEqual(nearlySame)
    const other = await of(
      await picture({ ...large, motif: motif + 100 })
        .jpeg()
        .toBuffer(),
    )
    expect(distance(first, other)).toBeGreaterThan(nearlySame)
  }
})

test('an empty picture has no fingerprint: white sheets are not all the same', async () => {
  const white = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fefefe' } })
  expect(await fingerprintOf(white)).toBeNull()
})

test('the distance counts bits, also of negative numbers', () => {
  expect(distance(-1n, -1n)).toBe(0)
  expect(distance(-1n, 0n)).toBe(64)
  expect(distance(0b1011n, 0b0001n)).toBe(2)
})
