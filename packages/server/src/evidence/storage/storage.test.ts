import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type S3Server, startS3 } from '../testing/s3.ts'
import { diskStorage } from './disk.ts'
import { s3Storage } from './s3.ts'
import { contentKey, NotStored, type Storage } from './storage.ts'

let folder: string
let s3: S3Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-storage-'))
  s3 = await startS3()
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true })
})

const stores: [string, () => Storage][] = [
  ['a folder', () => diskStorage(folder)],
  ['a bucket', () => s3Storage(s3.settings)],
]

describe.each(stores)('%s', (_, open) => {
  const key = contentKey('halle-marine', 'ab'.repeat(32), 'original')
  let storage: Storage
  beforeAll(async () => {
    storage = open()
    await storage.put(key, Readable.from([Buffer.from('0123'), Buffer.from('456789')]), 10)
  })

  test('gives back what was put, whole and in part', async () => {
    expect(await text(await storage.get(key))).toBe('0123456789')
    expect(await text(await storage.get(key, { first: 2, last: 5 }))).toBe('2345')
    expect(await storage.size(key)).toBe(10)
    expect(await storage.exists(key)).toBe(true)
    expect(await storage.asFile(key, (path) => readFile(path, 'utf8'))).toBe('0123456789')
  })

  test('says where there is nothing', async () => {
    expect(await storage.exists('uploads/nothing')).toBe(false)
    await expect(storage.get('uploads/nothing')).rejects.toThrow(NotStored)
    await expect(storage.size('uploads/nothing')).rejects.toThrow(NotStored)
    await expect(storage.move('uploads/nothing', 'uploads/other')).rejects.toThrow(NotStored)
    await expect(storage.asFile('uploads/nothing', async () => {})).rejects.toThrow(NotStored)
    await storage.delete('uploads/nothing')
  })

  test('moves and deletes', async () => {
    await storage.put('uploads/one', Readable.from([Buffer.from('one')]), 3)
    await storage.move('uploads/one', 'quarantine/shop/one')
    expect(await storage.exists('uploads/one')).toBe(false)
    expect(await text(await storage.get('quarantine/shop/one'))).toBe('one')
    await storage.delete('quarantine/shop/one')
    expect(await storage.exists('quarantine/shop/one')).toBe(false)
  })

  test('keeps nothing of a write that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('The line broke.')
      })(),
    )
    await expect(storage.put('uploads/broken', broken, 8)).rejects.toThrow()
    expect(await storage.exists('uploads/broken')).toBe(false)
  })

  test('is ready', () => storage.check())
})

test('a folder takes no less than was said, and leaves no scraps', async () => {
  const storage = diskStorage(folder)
  await expect(storage.put('uploads/short', Readable.from([Buffer.from('123')]), 4)).rejects.toThrow(
    'should have 4 bytes',
  )
  expect(await readdir(join(folder, 'writing'))).toEqual([])
})

test.each(['../secrets', 'uploads/../../etc', '/etc/passwd', 'uploads//x', 'uploads/.hidden', ''])(
  '"%s" is no key of a folder',
  async (key) => {
    await expect(async () => diskStorage(folder).get(key)).rejects.toThrow('is no key')
  },
)

test('a bucket refuses who has not its key', async () => {
  const storage = s3Storage({ ...s3.settings, accessKeyId: 'stolen' })
  await expect(storage.get('uploads/one')).rejects.toThrow('AccessDenied')
})
