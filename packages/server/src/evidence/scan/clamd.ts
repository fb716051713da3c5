import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** Where clamd listens. */
export type ScannerAddress = { host: string; port: number } | { socket: string }

export type Scan = { clean: true } | { clean: false; found: string }

/** The scanner could not be asked, or gave no answer that is an answer. The file is not clean because of that. */
export class ScannerUnavailable extends Error {}

const silenceAfter = 60_000

/**
 * Has clamd look through a stream, by its command INSTREAM: pieces with their length before them, a length of 0 at the end, and one line in return.
 * @throws ScannerUnavailable unless the answer is a plain yes or no.
 */
export async function scan(address: ScannerAddress, content: Readable): Promise<Scan> {
  const socket = connect('socket' in address ? { path: address.socket } : address)
  socket.setTimeout(silenceAfter, () => socket.destroy(new Error('It has been silent for a minute.')))
  try {
    const answer = answerOf(socket)
    // Awaited below; a failure while the content is still being sent must not go unhandled.
    answer.catch(() => {})
    await sendAll(socket, content)
    return read(await answer)
  } catch (error) {
    if (error instanceof ScannerUnavailable) throw error
    throw new ScannerUnavailable(`The virus scanner could not be asked: ${(error as Error).message}`, {
      cause: error,
    })
  } finally {
    content.destroy()
    socket.destroy()
  }
}

async function sendAll(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of content as AsyncIterable<Buffer>) {
    // clamd answers before the end when it has had enough: a limit of its own.
    if (socket.readableEnded || socket.destroyed) break
    await write(socket, lengthOf(piece.length))
    await write(socket, piece)
  }
  await write(socket, lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    socket.on('data', (piece) => {
      answer += piece.toString('utf8')
      if (answer.includes('\0') || answer.length > 4096) resolve(answer)
    })
    socket.once('end', () => resolve(answer))
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('It hung up without an answer.')))
  })
}

function read(answer: string): Scan {
  const line = answer.split('\0')[0]?.trim() ?? ''
  if (line === 'stream: OK') return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(line)
  if (found?.[1]) return { clean: false, found: found[1] }
  throw new ScannerUnavailable(
    line.includes('size limit exceeded')
      ? 'The file is larger than the virus scanner takes: raise StreamMaxLength in clamd.conf above the largest limit of ours.'
      : `The virus scanner answered "${line.slice(0, 200)}".`,
  )
}
