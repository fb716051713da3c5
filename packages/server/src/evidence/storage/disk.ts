import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NotStored, type Storage } from './storage.ts'

/**
 * Keeps bytes in a folder, which several server processes may share. A file is written beside its place, brought to the disk and then renamed, so that
 * after any crash there is the whole of it or nothing.
 */
export function diskStorage(folder: string): Storage {
  const root = resolve(folder)

  function pathOf(key: string): string {
    if (!/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/.test(key)) throw new Error(`"${key}" is no key.`)
    return join(root, key)
  }

  async function place(temporary: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await synchronise(temporary)
    await rename(temporary, path)
    await synchronise(dirname(path))
  }

  return {
    async put(key, content, size) {
      const path = pathOf(key)
      const temporary = join(root, 'writing', randomUUID())
      await mkdir(dirname(temporary), { recursive: true, mode: 0o700 })
      try {
        const file = await open(temporary, 'wx', 0o600)
        const target = file.createWriteStream()
        await pipeline(content, target)
        if (target.bytesWritten !== size)
          throw new Error(`${key} should have ${size} bytes, and ${target.bytesWritten} came.`)
        await place(temporary, path)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },

    async get(key, range): Promise<Readable> {
      const file = await open(pathOf(key)).catch(missing(key))
      return createReadStream('', {
        fd: file,
        highWaterMark: 256 * 1024,
        ...(range && { start: range.first, end: range.last }),
      })
    },

    delete: (key) => rm(pathOf(key), { force: true }),

    exists: (key) =>
      access(pathOf(key)).then(
        () => true,
        () => false,
      ),

    size: (key) => stat(pathOf(key)).then(({ size }) => size, missing(key)),

    move: (from, to) => place(pathOf(from), pathOf(to)).catch(missing(from)),

    async asFile(key, work) {
      const path = pathOf(key)
      await access(path).catch(missing(key))
      return work(path)
    },

    async check() {
      const probe = join(root, 'writing', randomUUID())
      await mkdir(dirname(probe), { recursive: true, mode: 0o700 })
      const file = await open(probe, 'wx', 0o600)
      await file.close()
      await rm(probe)
    },
  }
}

async function synchronise(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const missing = (key: string) => (error: NodeJS.ErrnoException) => {
  throw error.code === 'ENOENT' ? new NotStored(key, error) : error
}
