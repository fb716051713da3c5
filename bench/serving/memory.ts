/** Memory that processes hold, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs'
import { layoutOf } from '../../packages/server/src/store/embedded/layout.ts'

/** The most that a process has held so far, in megabytes; NaN where it is gone or this is not Linux. */
export function mostOf(pid: number): number {
  return megabytesIn(`/proc/${pid}/status`, /VmHWM:\s+(\d+) kB/)
}

/** A process and those that it started. */
export function withChildren(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return [pid, ...children.flatMap((child) => withChildren(Number(child)))]
  } catch {
    return [pid]
  }
}

/**
 * What the embedded database of a folder holds now, in megabytes: all its processes, with each page that they share counted once. NaN where it may not be
 * looked at.
 */
export function databaseNow(folder: string): number {
  try {
    const postmaster = postmasterOf(folder)
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => Number(name) === postmaster || parentOf(name) === postmaster)
      .map((name) => megabytesIn(`/proc/${name}/smaps_rollup`, /^Pss:\s+(\d+) kB/m))
      .filter((megabytes) => !Number.isNaN(megabytes))
      .reduce((sum, each) => sum + each, 0)
  } catch {
    return Number.NaN
  }
}

/** The process of the embedded database of a folder, whose children are its others. */
export function postmasterOf(folder: string): number {
  return Number(readFileSync(`${layoutOf(folder).data}/postmaster.pid`, 'utf8').split('\n')[0])
}

/** Looks at the database every second, until `end` gives the most that it held. */
export function watchDatabase(folder: string): { end(): number } {
  let most = 0
  const look = () => {
    most = Math.max(most, databaseNow(folder) || 0)
  }
  const timer = setInterval(look, 1000)
  return {
    end() {
      clearInterval(timer)
      look()
      return most
    },
  }
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}

function megabytesIn(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
