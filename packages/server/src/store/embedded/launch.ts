import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'
import { anotherSupervises, fromFailed, type Order } from './messages.ts'

/** A supervisor that this process has started. */
export interface Launch {
  readonly pid: number | undefined
  /** Of one that ended: that another one supervises, that it has stopped or was killed, or what was wrong. */
  ended(): 'another' | 'stopped' | 'killed' | EmbeddedError | undefined
}

/** Starts it in a session of its own: a Ctrl-C in the terminal is for its holders, who then leave. */
export function launchSupervisor(order: Order, layout: Layout): Launch {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'supervisor.ts'), JSON.stringify(order)], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
  })
  let said = ''
  let how: ReturnType<Launch['ended']>
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  child.once('error', (error) => {
    how = unexpected(error.message, layout)
  })
  child.once('close', (code, signal) => {
    if (signal !== null) how ??= 'killed'
    how ??= code === anotherSupervises ? 'another' : code === 0 ? 'stopped' : asError(said, layout)
  })
  child.unref()
  const { stderr } = child
  if ('unref' in stderr && typeof stderr.unref === 'function') stderr.unref()
  return { pid: child.pid, ended: () => how }
}

function asError(said: string, layout: Layout): EmbeddedError {
  const line = said.split('\n').find((text) => text.startsWith('{"kind":"failed"'))
  return line ? fromFailed(JSON.parse(line)) : unexpected(said, layout)
}

function unexpected(said: string, layout: Layout): EmbeddedError {
  return new EmbeddedError(
    'failed',
    `The supervisor of the database in ${layout.folder} ended: ${said.trim() || 'it said nothing'}`,
    `Start again. If it happens again, read the end of ${layout.log}.`,
  )
}
