/** Opens what is imported: a file or standard input, plain or packed with gzip. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

export interface Source {
  /** Unpacked. */
  bytes: AsyncIterable<Uint8Array>
  /** In bytes as they lie on the disk; undefined where nobody can know. */
  size: number | undefined
  /** How many of them were read so far. */
  read(): number
}

/** A source cannot be read as text; the message says what to do. */
export class UnreadableSource extends Error {}

/** `-` is standard input. Fails as Node's file functions do where there is no such file. */
export async function openSource(path: string, input: Readable = process.stdin): Promise<Source> {
  const file = path === '-' ? undefined : await stat(path)
  if (file?.isDirectory()) throw new UnreadableSource('This is a folder, not a file.')
  const size = file?.size
  const stream = path === '-' ? input : createReadStream(path, { highWaterMark: 256 * 1024 })
  let read = 0
  async function* counted() {
    for await (const chunk of stream) {
      read += (chunk as Buffer).length
      yield chunk as Buffer
    }
  }
  return { bytes: unpacked(counted()), size, read: () => read }
}

async function* unpacked(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Uint8Array> {
  const first = await chunks.next()
  if (first.done) return
  const [one, two] = first.value
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    throw new UnreadableSource('The file is in UTF-16. Save it as UTF-8; spreadsheets offer "CSV UTF-8".')
  if (one === 0x50 && two === 0x4b)
    throw new UnreadableSource('The file is a spreadsheet or a zip archive. Save the sheet as CSV in UTF-8.')
  async function* all() {
    yield first.value as Buffer
    yield* chunks
  }
  if (one !== 0x1f || two !== 0x8b) {
    yield* all()
    return
  }
  const gunzip = createGunzip()
  const feeding = feed(all(), gunzip)
  try {
    yield* gunzip as AsyncIterable<Buffer>
    await feeding
  } catch (error) {
    throw new UnreadableSource(`The file is not whole gzip: ${(error as Error).message}. Pack it again.`)
  }
}

async function feed(chunks: AsyncIterable<Buffer>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (!gunzip.write(chunk))
        await new Promise((resolve) => gunzip.once('drain', resolve).once('close', resolve))
    }
    gunzip.end()
  } catch (error) {
    gunzip.destroy(error as Error)
  }
}
