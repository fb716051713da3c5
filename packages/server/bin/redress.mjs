#!/usr/bin/env node
// Plain JavaScript that Node 20 can read: it hands over to the Node 26 that comes with the packages.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.features.typescript && 'Temporal' in globalThis) {
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.exitCode = await handOver()
}

function handOver() {
  const node = process.env.REDRESS_HANDED_OVER ? undefined : findNode(dirname(fileURLToPath(import.meta.url)))
  if (node === undefined) {
    console.error(
      `redress needs Node 26 and this is ${process.version}. Run script/setup, which installs it with the packages.`,
    )
    return 2
  }
  const call = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const child = spawn(node, call, { stdio: 'inherit', env: { ...process.env, REDRESS_HANDED_OVER: '1' } })
  // Ctrl-C reaches both; a signal to this process alone is passed on, and this one waits for the other's end.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
    child.once('error', ({ message }) => {
      console.error(`redress could not start ${node}: ${message}. Run script/setup again.`)
      resolve(2)
    })
  })
}

function findNode(folder) {
  const node = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(node)) return node
  return dirname(folder) === folder ? undefined : findNode(dirname(folder))
}
