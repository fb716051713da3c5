/** Processor time that processes have taken so far, as Linux counts it. Other work on the machine makes it little longer, unlike the clock on the wall. */
import { readdirSync, readFileSync } from 'node:fs'
import { postmasterOf } from './memory.ts'

/** Seconds, of this process, of the embedded database of a folder, and of others with the processes that they started. */
export function effort(folder: string, others: readonly number[]): number {
  const postmaster = postmasterOf(folder)
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter(({ parent }) => parent === postmaster)
  const own = [process.pid, ...others].map((pid) => statOf(pid).own)
  const { own: server, ended } = statOf(postmaster)
  return [...own, server, ended, ...backends.map((backend) => backend.own)].reduce(
    (sum, each) => sum + each,
    0,
  )
}

const ticksPerSecond = 100

/** Its own time, and that of children that have ended. */
function statOf(pid: number | string): { parent: number; own: number; ended: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const seconds = (first: number) => ((fields[first] ?? 0) + (fields[first + 1] ?? 0)) / ticksPerSecond
    return { parent: fields[1] ?? 0, own: seconds(11), ended: seconds(13) }
  } catch {
    return { parent: 0, own: 0, ended: 0 }
  }
}
