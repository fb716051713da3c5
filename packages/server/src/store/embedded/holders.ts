import { unlinkSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { encode, type Message } from './messages.ts'

/** The processes that use the server. */
export interface Holders {
  /** Settles when the last of them is gone; from that moment nobody is admitted. */
  readonly left: Promise<void>
  /** Says it to each of them, and to each that comes later until something else is said. */
  tell(message: Message): void
  /** Says it for the last time, and settles when it is on its way to all. */
  dismiss(message: Message): Promise<void>
}

const firstWithinMs = 10_000

/**
 * Listens for them. Each holds a connection for as long as it needs the server: the kernel closes it however
 * the process ends, so nobody is counted who is dead. The caller holds the folder's lock.
 */
export async function admitHolders(path: string): Promise<Holders> {
  const present = new Set<Socket>()
  const open = new Set<Socket>()
  const left = Promise.withResolvers<void>()
  let latest: Message | undefined

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    clearTimeout(first)
    present.add(socket)
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('end', () => leave(socket))
    socket.on('close', () => {
      open.delete(socket)
      leave(socket)
    })
    socket.resume()
    if (latest) socket.write(encode(latest))
  })
  const close = () => {
    server.close()
    left.resolve()
  }
  const leave = (socket: Socket) => {
    if (!present.delete(socket)) return
    if (present.size === 0) close()
    else socket.end()
  }
  const first = setTimeout(close, firstWithinMs)

  removeIfThere(path)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })

  return {
    left: left.promise,
    tell(message) {
      latest = message
      for (const socket of present) socket.write(encode(message))
    },
    async dismiss(message) {
      server.close()
      await Promise.all([...open].map((socket) => sendLast(socket, message)))
    },
  }
}

function sendLast(socket: Socket, message: Message): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
    socket.write(encode(message), () => resolve())
  })
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
