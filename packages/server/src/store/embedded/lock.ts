import { DatabaseSync } from 'node:sqlite'

/** A lock on a file, which the kernel gives back when the process ends, however it ends. */
export interface Lock {
  release(): void
}

const busy = 5

/** The lock, or undefined when another process has it. SQLite's is the one kernel lock that Node can take. */
export function takeLock(path: string): Lock | undefined {
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw error
  }
  return { release: () => file.close() }
}
