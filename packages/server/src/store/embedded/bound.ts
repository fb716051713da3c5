import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Of util-linux, which is part of every Debian: the kernel tells a process that its parent has died. */
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))

/** A call of a program that gets the signal when this process dies, also by SIGKILL; as it is without setpriv. */
export function boundToUs(
  signal: 'INT' | 'KILL',
  program: string,
  args: readonly string[],
): [string, string[]] {
  if (setpriv === undefined) return [program, [...args]]
  return [setpriv, ['--pdeathsig', signal, '--', program, ...args]]
}

/** Where there is no setpriv: a shell that looks every second, and interrupts the server when we are gone. */
export function watchOver(pid: number): void {
  if (setpriv !== undefined) return
  const script =
    'while kill -0 "$1" && kill -0 "$2"; do sleep 1; done 2>/dev/null; kill -INT "$2" 2>/dev/null'
  spawn('/bin/sh', ['-c', script, 'watch', `${process.pid}`, `${pid}`], {
    detached: true,
    stdio: 'ignore',
  }).unref()
}
