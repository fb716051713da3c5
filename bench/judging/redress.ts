import { readFileSync } from 'node:fs'
import { compilePolicy } from '../../packages/engine/src/author.ts'
import { choices, loadPolicy } from '../../packages/engine/src/index.ts'
import { resolveHolidays, resolveZone } from '../../packages/engine/src/platform/index.ts'
import type { Request } from './requests.ts'

/** Redress, through the function that tells a customer what can be asked for; a trace holds every fact that was read. */
export function redress({ trace = false } = {}) {
  const file = 'policy.yaml'
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const { policy, diagnostics } = compilePolicy(text, { file, ports: { resolveHolidays, resolveZone } })
  if (!policy) throw new Error(JSON.stringify(diagnostics))
  const loaded = loadPolicy(policy)
  return {
    judge(text: string): string {
      const { now, ...given } = JSON.parse(text) as Request
      return choices(loaded, given, now, 'web', { traced: trace })[0]?.clause ?? ''
    },
  }
}
