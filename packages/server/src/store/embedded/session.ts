import { connect, type Socket } from 'node:net'
import { EmbeddedError } from './embedded-error.ts'
import { decoder, fromFailed, type Message } from './messages.ts'

type Ready = Message & { kind: 'ready' }

/** This process's hold on a running server. */
export interface Session {
  readonly ready: Ready
  /** How it ended: 'stopped' on purpose, 'broken' when the supervisor was killed, or what went wrong for good. */
  readonly ended: Promise<'stopped' | 'broken' | EmbeddedError>
  /** Gives up the hold; settles when the server knows, and for the last holder when it has stopped. */
  leave(): Promise<void>
}

/**
 * Takes hold of the server whose supervisor listens at `path`, and waits until it answers.
 * Undefined when there is none, or it is just ending. Does not keep the process alive once it is there.
 */
export async function openSession(path: string, log: (line: string) => void): Promise<Session | undefined> {
  const socket = await reach(path)
  if (socket === undefined) return undefined
  const ready = Promise.withResolvers<Ready | EmbeddedError | undefined>()
  const ended = Promise.withResolvers<'stopped' | 'broken' | EmbeddedError>()
  let how: 'stopped' | 'broken' | EmbeddedError = 'broken'
  const hear = decoder((message) => {
    if (message.kind === 'progress') log(message.text)
    if (message.kind === 'ready') ready.resolve(message)
    if (message.kind === 'stopped') how = 'stopped'
    if (message.kind === 'failed') how = fromFailed(message)
  })
  socket.setEncoding('utf8').on('data', hear)
  socket.on('error', () => undefined)
  socket.once('close', () => {
    ready.resolve(how instanceof EmbeddedError ? how : undefined)
    ended.resolve(how)
  })
  const outcome = await ready.promise
  if (outcome instanceof EmbeddedError) throw outcome
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
