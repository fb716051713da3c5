/** A tar that is written entry by entry; under its name stands nothing until it is whole and on the disk. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'

export interface ArchiveWriter {
  /** Adds a stream of unknown length: it goes through a file beside the archive. Gives its size. */
  addStream(name: string, content: Readable): Promise<number>
  addFile(name: string, path: string): Promise<number>
  addText(name: string, text: string): Promise<void>
  /** Adds `SHA256SUMS` with all before it, which `sha256sum --check` reads; gives its own hash. */
  addChecksums(): Promise<string>
  /** Brings it to the disk, and under its name. */
  finish(): Promise<void>
  /** Throws away what was written. */
  abandon(): Promise<void>
}

export async function writeArchive(target: string): Promise<ArchiveWriter> {
  const partial = `${target}.partial`
  const spool = await mkdtemp(join(dirname(target), '.redress-backup-'))
  const sums = join(spool, 'sums')
  const sumsFile = await open(sums, 'w', 0o600)
  const tar = pack()
  const written = pipeline(tar, createWriteStream(partial, { mode: 0o600 }))
  // Told where it is awaited; without this a full disk would end the process before.
  written.catch(() => {})

  async function addFile(name: string, path: string): Promise<number> {
    const { size } = await stat(path)
    const hash = createHash('sha256')
    const hashing = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    await untilBroken(pipeline(createReadStream(path), hashing, tar.entry({ name, size })), written)
    await sumsFile.write(`${hash.digest('hex')}  ${name}\n`)
    return size
  }

  async function addStream(name: string, content: Readable): Promise<number> {
    const path = join(spool, 'entry')
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    return await addFile(name, path)
  }

  return {
    addFile,
    addStream,
    async addText(name, text) {
      await addStream(name, Readable.from([Buffer.from(text)]))
    },
    async addChecksums() {
      await sumsFile.sync()
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(sums)) hash.update(chunk)
      const { size } = await stat(sums)
      await untilBroken(pipeline(createReadStream(sums), tar.entry({ name: 'SHA256SUMS', size })), written)
      return hash.digest('hex')
    },
    async finish() {
      tar.finalize()
      await written
      await sumsFile.close()
      const file = await open(partial, 'r+')
      await file.sync()
      await file.close()
      await rename(partial, target)
      const folder = await open(dirname(target), 'r')
      await folder.sync().catch(() => {})
      await folder.close()
      await rm(spool, { recursive: true, force: true })
    },
    async abandon() {
      tar.destroy()
      await written.catch(() => {})
      await sumsFile.close().catch(() => {})
      await rm(partial, { force: true })
      await rm(spool, { recursive: true, force: true })
    },
  }
}

/** The work, or the failure of what it writes into. */
const untilBroken = (work: Promise<unknown>, written: Promise<void>): Promise<unknown> =>
  Promise.race([work, written.then(() => work)])
