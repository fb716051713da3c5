/** Reads a backup: whole and unchanged, or not at all. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { BackupError, type Manifest, manifestSchema } from './manifest.ts'

export interface Entry {
  name: string
  /** Bytes. */
  size: number
  content: Readable
}

/** The entries in their order. Each must be read to its end. */
export async function* entriesOf(path: string): AsyncGenerator<Entry> {
  const entries = extract()
  const reading = pipeline(createReadStream(path), entries)
  reading.catch(() => {})
  for await (const entry of entries) {
    const { name, size = 0 } = entry.header
    yield { name, size, content: Readable.from(entry as AsyncIterable<Buffer>) }
  }
  await reading
}

/** Reads every byte, compares it with the checksums, and gives the manifest. Throws `BackupError` where anything is missing or other than it was written. */
export async function verifyArchive(path: string, onProgress?: (bytes: number) => void): Promise<Manifest> {
  await stat(path).catch(() => {
    throw new BackupError(
      `There is no file ${path}.`,
      'Give the path of a backup that "redress backup" made.',
    )
  })
  const broken = (what: string) =>
    new BackupError(
      `${path} is no whole backup: ${what}.`,
      'Take another backup; this one was cut off or changed.',
    )
  const sums = createHash('sha256')
  let checksums: string | undefined
  let manifest: Manifest | undefined
  let bytes = 0
  const onPiece = (length: number) => {
    bytes += length
    onProgress?.(bytes)
  }
  try {
    for await (const entry of entriesOf(path)) {
      const { name, content } = entry
      if (name === 'manifest.json') manifest = manifestSchema.parse(JSON.parse(await textOf(content)))
      else if (name === 'SHA256SUMS') checksums = await hashOf(content)
      else sums.update(`${await hashOf(content, onPiece)}  ${name}\n`)
    }
  } catch (error) {
    throw broken(
      error instanceof Error && 'issues' in error
        ? 'its manifest is of another form'
        : (error as Error).message,
    )
  }
  if (!manifest) throw broken('its manifest is missing, which is written last')
  if (checksums !== manifest.checksums) throw broken('its checksums are not those of the manifest')
  if (sums.digest('hex') !== checksums) throw broken(await firstDifference(path))
  return manifest
}

async function hashOf(content: Readable, onPiece?: (length: number) => void): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) {
    hash.update(chunk)
    onPiece?.(chunk.length)
  }
  return hash.digest('hex')
}

async function textOf(content: Readable): Promise<string> {
  const pieces: Buffer[] = []
  for await (const chunk of content) pieces.push(chunk)
  return Buffer.concat(pieces).toString('utf8')
}

/** The name of an entry that is other than its checksum says: read once more, since the checksums stand at the end. */
async function firstDifference(path: string): Promise<string> {
  const actual = entrySums(path)
  for await (const { name, content } of entriesOf(path)) {
    if (name !== 'SHA256SUMS') {
      await toEnd(content)
      continue
    }
    for await (const line of createInterface({ input: content })) {
      const { value } = await actual.next()
      if (value !== line) return `${line.slice(66)} is not what was written`
    }
  }
  return 'an entry is other than its checksum'
}

async function* entrySums(path: string): AsyncGenerator<string, undefined> {
  for await (const { name, content } of entriesOf(path)) {
    const hash = await hashOf(content)
    if (name !== 'SHA256SUMS' && name !== 'manifest.json') yield `${hash}  ${name}`
  }
}

export async function toEnd(content: Readable): Promise<void> {
  for await (const _ of content);
}
