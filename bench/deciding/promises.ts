import { compilePolicy } from '../../packages/engine/src/author.ts'
import { type LoadedPolicy, loadPolicy } from '../../packages/engine/src/index.ts'
import { resolveHolidays, resolveZone } from '../../packages/engine/src/platform/index.ts'

/** A policy in which opening a case raises that many promises, due one after the other; or one promise for every day. */
export function promising({ count, daily = false }: { count: number; daily?: boolean }): LoadedPolicy {
  const promises = Array.from({ length: count }, (_, index) => {
    const due = daily ? 'within: 1 day, every: 1 day' : `within: ${index + 1} hours`
    return `  promise-${index + 1}: { owes: desk, does: acknowledge, after: opened, ${due}, clause: promises }`
  })
  const text = `${head}${promises.join('\n')}\n`
  const { policy, diagnostics } = compilePolicy(text, { file: 'policy.yaml', ports })
  if (!policy) throw new Error(JSON.stringify(diagnostics[0]))
  return loadPolicy(policy)
}

const ports = { resolveHolidays, resolveZone }

const head = `
redress: 1
policy: promises
version: "1"
effective: 2026-01-01
title: { en: Promises }
audience: business
jurisdiction: FR
timezone: Europe/Paris
languages: [en]
money: { currency: EUR, decimals: 2, rounding: half-up }
teams: { desk: { title: { en: Desk }, role: agent } }
channels: { web: { title: { en: Website }, clause: promises } }
clauses: { promises: { en: We answer when we said we would. } }
requests: { question: { title: { en: Question }, about: none, clause: promises } }
obligations:
`
