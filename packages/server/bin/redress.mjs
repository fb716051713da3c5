#!/usr/bin/env node
// Plain JavaScript that Node 20 can read: it hands over to the Node 26 that comes with the packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.features.typescript && 'Temporal' in globalThis) {
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.exitCode = handOver()
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
  const env = { ...process.env, REDRESS_HANDED_OVER: '1' }
  const { status, error } = spawnSync(node, call, { stdio: 'inherit', env })
  if (error) console.error(`redress could not start ${node}: ${error.message}. Run script/setup again.`)
  return status ?? 2
}

function findNode(folder) {
  const node = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(node)) return node
  return dirname(folder) === folder ? undefined : findNode(dirname(folder))
}
