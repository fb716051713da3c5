import { connect, type Socket } from 'node:net'
import { EmbeddedError } from './embedded-error.ts'
import { decoder, fromFailed, type Message } from './messages.ts'

type Ready = Message & { kind: 'ready' }

/** This process's hold on a running server. */
export interface Session {
  readonly ready: Ready
  /** How it ended: on purpose, or because the supervisor was killed. */
  readonly ended: Promise<'stopped' | 'broken'>
  /** Gives up the hold; settles when the server knows, and for the last holder when it has stopped. */
  leave(): Promise<void>
}

/**
 * Takes hold of the server whose supervisor listens at `path`, and waits until it is ready. Undefined when there is
 * none, or it is just ending. Once it is there it does not keep the process alive.
 *
 * @throws EmbeddedError what the supervisor says is wrong
 */
export async function openSession(path: string, log: (line: string) => void): Promise<Session | undefined> {
  const socket = await reach(path)
  if (socket === undefined) return undefined
  const first = Promise.withResolvers<Ready | EmbeddedError | undefined>()
  const ended = Promise.withResolvers<'stopped' | 'broken'>()
  let isReady = false
  let how: 'stopped' | 'broken' = 'broken'
  const hear = decoder((message) => {
    if (message.kind === 'progress') log(message.text)
    if (message.kind === 'stopped') how = 'stopped'
    if (message.kind === 'ready') {
      isReady = true
      first.resolve(message)
    }
    if (message.kind === 'failed') {
      if (isReady) log(`${message.message} ${message.help}`)
      first.resolve(fromFailed(message))
    }
  })
  socket.setEncoding('utf8').on('data', hear)
  socket.on('error', () => undefined)
  socket.once('close', () => {
    first.resolve(undefined)
    ended.resolve(how)
  })
  const outcome = await first.promise
  if (outcome instanceof EmbeddedError) {
    socket.destroy()
    throw outcome
  }
  if (outcome === undefined) return undefined
  socket.unref()
  return {
    ready: outcome,
    ended: ended.promise,
    async leave() {
      socket.ref()
      socket.end()
      await ended.promise
    },
  }
}

function reach(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'ENOTDIR') reject(error)
      else resolve(undefined)
    })
  })
}
