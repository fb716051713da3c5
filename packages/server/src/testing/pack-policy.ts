import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Policy } from '@redress/engine'
import { compilePolicy } from '@redress/engine/author'
import { resolveHolidays, resolveZone } from '@redress/engine/platform'

const packs = join(import.meta.dirname, '../../../../policies')
const compiled = new Map<string, { policy: Policy; source: string }>()

/** A policy of the project, compiled: `seafood-marketplace`, or `examples/smallest`. */
export function packPolicy(pack: string): { policy: Policy; source: string } {
  let found = compiled.get(pack)
  if (!found) {
    const file = join(packs, pack, 'policy.yaml')
    const source = readFileSync(file, 'utf8')
    const { policy } = compilePolicy(source, { file, ports: { resolveHolidays, resolveZone } })
    if (!policy) throw new Error(`${pack} does not compile.`)
    found = { policy, source }
    compiled.set(pack, found)
  }
  return found
}
