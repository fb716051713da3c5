import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { resolveHolidays, resolveZone } from '../../platform/index.ts'
import { compilePolicy } from '../compile/index.ts'
import { lintPolicy } from './index.ts'

type Pack = Record<string, Record<string, unknown>>
type Rule = { when?: string; for?: string[]; admit?: string; refuse?: string }

/** What the linter says of a published pack, after a change to its file. */
function findings(pack: string, change: (policy: Pack) => void = () => {}): string[] {
  const file = new URL(`../../../../../policies/${pack}/policy.yaml`, import.meta.url)
  const authored = parse(readFileSync(file, 'utf8')) as Pack
  change(authored)
  const ports = { resolveHolidays, resolveZone }
  const { policy, diagnostics } = compilePolicy(JSON.stringify(authored, null, 1), { file: pack, ports })
  if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return lintPolicy({ policy }, { file: pack }).map(({ severity, id }) => `${severity} ${id}`)
}

/** A part of a file without what is of that name, or only for it, or leads to it. */
function pruned(part: unknown, name: string): unknown {
  const isIt = (text: unknown) => text === name || text === `${name}-refund`
  if (Array.isArray(part))
    return part.filter((entry) => !isIt(entry) && !isOnlyFor(entry)).map((entry) => pruned(entry, name))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .filter(
        ([key, value]) =>
          !(isIt(key) && typeof value === 'object' && !('en' in value)) &&
          value?.when !== `request.kind == "${name}"` &&
          !(key === 'instead' && isIt(value)),
      )
      .map(([key, value]) => [key, pruned(value, name)]),
  )

  function isOnlyFor(entry: { for?: unknown; approve?: unknown; remedy?: unknown }): boolean {
    const only = Array.isArray(entry.for) && entry.for.every(isIt)
    return only || isIt(entry.approve) || isIt(entry.remedy)
  }
}

const rules = (policy: Pack) => policy.admission as unknown as Rule[]

describe('electronics-rma', () => {
  test('is below no law', () => {
    expect(findings('electronics-rma').filter((line) => line.startsWith('error'))).toEqual([])
  })

  test('without the withdrawal, it conflicts with the law', () => {
    const without = findings('electronics-rma', (policy) => {
      for (const section of Object.keys(policy))
        policy[section] = pruned(policy[section], 'withdrawal') as never
    })
    expect(without).toContain('error withdrawal-window')
  })

  test('without the legal guarantee, it conflicts with the law', () => {
    const without = findings('electronics-rma', (policy) => {
      policy.admission = rules(policy).filter(({ admit }) => admit !== 'legal-guarantee') as never
    })
    expect(without).toContain('error guarantee-short')
  })
})

describe('machinery-service', () => {
  test('its payment-dispute rules are below French law for consumers, and it says so', () => {
    expect(findings('machinery-service').filter((line) => line.endsWith('remedy-order'))).toHaveLength(2)
  })
})

describe('seafood-marketplace', () => {
  test('noon on the day of receipt falls before its own start, where nothing is said of the afternoon', () => {
    expect(findings('seafood-marketplace')).not.toContain('warning deadline-before-start')
    const without = findings('seafood-marketplace', (policy) => {
      const window = policy.windows?.claimWindow as { until: string }
      window.until = '12:00 on the day of line.deliveredAt'
    })
    expect(without).toContain('warning deadline-before-start')
  })
})
