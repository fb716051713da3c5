import { totalmem } from 'node:os'

const megabyte = 2 ** 20

/**
 * PostgreSQL's settings, given at every start; they go before the files in the data folder.
 * Durability is PostgreSQL's default: what is acknowledged is on the disk.
 */
export function settings(disposable: boolean): Readonly<Record<string, string>> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: disposable ? '500' : '200',
    shared_buffers: `${sharedBuffersMegabytes()}MB`,
    shared_preload_libraries: '',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Below errors: a failed statement's text and values would put personal data into the log.
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
}

/** An eighth of the memory that this machine or container has. */
function sharedBuffersMegabytes(): number {
  const allowed = process.constrainedMemory() || totalmem()
  return Math.min(512, Math.max(64, Math.floor(Math.min(allowed, totalmem()) / megabyte / 8)))
}
