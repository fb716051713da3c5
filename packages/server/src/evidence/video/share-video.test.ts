import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { box, pictureData, place, placeData, soundData, video } from '../testing/video.ts'
import { readVideo } from './read-video.ts'
import { shareVideo } from './share-video.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-video-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function kept(content: Buffer): Promise<string> {
  const path = join(folder, 'video')
  await writeFile(path, content)
  return path
}

async function shared(content: Buffer): Promise<Buffer | undefined> {
  const copy = await shareVideo(await kept(content))
  return copy && buffer(copy.content())
}

test('time, place, size and length are read from a video', async () => {
  expect(await readVideo(await kept(video()))).toEqual({
    capturedAt: '2026-03-01T11:58:00+01:00',
    latitude: 51.4826,
    longitude: 11.97,
    width: 1280,
    height: 720,
    durationMs: 2000,
  })
})

test('the time of the head is taken where the camera wrote no other', async () => {
  const plain = Buffer.from(
    video().toString('latin1').replace('quicktime.creationdate', 'quicktime.creationxxxx'),
    'latin1',
  )
  expect(await readVideo(await kept(plain))).toMatchObject({ capturedAt: '2026-03-01T10:58:00+00:00' })
})

test.each(['mp42', 'qt  '] as const)(
  'the shared copy of a %s has pictures and sound where they were, and no place anywhere',
  async (brand) => {
    const original = video({ brand })
    const copy = await shared(original)
    expect(copy?.length).toBe(original.length)
    for (const secret of ['51.4826', '11.97', 'xyz', 'location', 'camera at', 'lat', 'left over', 'xmp'])
      expect(copy?.includes(Buffer.from(secret, 'latin1')), secret).toBe(false)
    for (const wanted of [
      pictureData.subarray(0, 12),
      pictureData.subarray(12),
      soundData,
      Buffer.from('vide'),
      Buffer.from('soun'),
    ])
      expect(copy?.indexOf(wanted)).toBe(original.indexOf(wanted))
    expect(await readVideo(await kept(copy ?? Buffer.alloc(0)))).toEqual({
      capturedAt: '2026-03-01T10:58:00+00:00',
      width: 1280,
      height: 720,
      durationMs: 2000,
    })
  },
)

test('sound of a constant sample size is kept up to the next chunk', async () => {
  const copy = await shared(video({ oldSound: true }))
  expect(copy?.includes(soundData)).toBe(true)
  expect(copy?.includes(placeData)).toBe(false)
})

test('no copy is made where it cannot be sure: fragments, tables that point elsewhere, no end', async () => {
  expect(await shared(video({ fragmented: true }))).toBeUndefined()
  const original = video()
  const wrong = Buffer.from(original)
  wrong.writeUInt32BE(original.length - 4, original.indexOf('stco') + 12)
  expect(await shared(wrong)).toBeUndefined()
  expect(await shared(original.subarray(0, -3))).toBeUndefined()
})

test('what holds no pictures is no video', async () => {
  expect(await readVideo(await kept(box('ftyp', Buffer.from('mp42'))))).toBeUndefined()
  const soundOnly = Buffer.from(video().toString('latin1').replace('vide', 'text'), 'latin1')
  expect(await readVideo(await kept(soundOnly))).toBeUndefined()
  expect(await readVideo(await kept(Buffer.from(`${place}${'x'.repeat(100)}`)))).toBeUndefined()
})
