import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import { compilePolicy } from '../compile/index.ts'
import type { Policy } from '../model.ts'
import { type Change, comparePolicies } from './index.ts'
import { isNamed } from './place.ts'

const policies = new URL('../../../../../policies/', import.meta.url).pathname
const packs = globSync('**/policy.yaml', { cwd: policies }).sort()

type Keys = (string | number)[]

function compiled(file: string): Policy {
  const { policy, diagnostics } = compilePolicy(readFileSync(policies + file, 'utf8'), { file, ports })
  if (!policy) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return policy
}

/** Every place of a policy but positions, paths, its version, and what only numbers an entry. */
function placesIn(part: unknown, path: Keys = []): Keys[] {
  if (typeof part !== 'object' || part === null) return [path]
  const inside = Object.entries(part).flatMap(([key, value]) => {
    if (key === 'position' || key === 'positions' || (key === 'path' && typeof value === 'string')) return []
    if (path.length === 0 && (key === 'version' || key === 'format')) return []
    if (path.length === 2 && key === 'order') return []
    return placesIn(value, [...path, Array.isArray(part) ? Number(key) : key])
  })
  return path.length === 0 ? inside : [path, ...inside]
}

function comparing(old: Policy, newer: Policy, what: string): Change[] {
  try {
    return comparePolicies(old, newer, 'en')
  } catch (error) {
    throw new Error(`Comparing fails on ${what}.`, { cause: error })
  }
}

// biome-ignore lint/suspicious/noExplicitAny: walks any part of a policy
type Any = any

const at = (policy: Policy, path: Keys): Any => path.reduce<Any>((part, key) => part[key], policy)

/** What an entry may leave out. */
const optional = new Set(
  'when for because title instead deadline clause proof amount default min max message every extend askWithin within calendar warning description escalation conduct law'.split(
    ' ',
  ),
)

/** Each way to change what stands at a place; the first that applies to it is taken. */
const ways = {
  another: (around: Any, key: string | number) => {
    const value = around[key]
    if (key === 'kind' && around.kind === value) return false
    if (key === 'unit') around[key] = value === 'day' ? 'hour' : 'day'
    else if (typeof value === 'string') {
      const isSource = key === 'source'
      around[key] = isSource
        ? `(${value}) == (${value})`
        : /^\d{4}-\d\d-\d\d$/.test(value)
          ? value === '2031-05-05'
            ? '2031-05-06'
            : '2031-05-05'
          : `${value} changed`
    } else if (typeof value === 'number') around[key] = value + 1
    else if (typeof value === 'boolean') around[key] = !value
    else return false
    return true
  },
  gone: (around: Any, key: string | number, path: Keys) => {
    if (Array.isArray(around)) around.splice(Number(key), 1)
    else if ((optional.has(String(key)) && !('unit' in around)) || isNamed(path, path.length - 1))
      delete around[key]
    else return false
    return true
  },
  twice: (around: Any, key: string | number, path: Keys) => {
    if (typeof around[key] !== 'object' || path[2] === 'zone') return false
    if (!Array.isArray(around) && !isNamed(path, path.length - 1)) return false
    const copy = structuredClone(around[key])
    if (Array.isArray(around)) around.push(copy)
    else around[`${key}Again`] = copy
    return true
  },
  first: (around: Any, key: string | number, path: Keys) => {
    if (Array.isArray(around) && path[2] !== 'zone') {
      if (Number(key) === 0 || JSON.stringify(around[0]) === JSON.stringify(around[Number(key)])) return false
      around.unshift(...around.splice(Number(key), 1))
      return true
    }
    return false
  },
}

/** Only the letters, so that `outsideBodies` is `outside-bodies`, and steps by their place are steps by their name. */
function sameSection({ at: place }: Change, path: Keys): boolean {
  const plain = (key: string | number) =>
    String(key)
      .replace(/[^a-z]/gi, '')
      .toLowerCase()
  const [section = ''] = path
  const [first = ''] = place.split(/[.[]/)
  if (section === 'regions') return first === 'regions' || first === 'calendars'
  return plain(first) === plain(section)
}

function sameEntry({ at: place }: Change, path: Keys): boolean {
  const [section, name] = path
  if (typeof name !== 'string' || path.length < 2) return true
  const named = new Set([
    'clauses',
    'obligations',
    'requests',
    'remedies',
    'messages',
    'documents',
    'windows',
    'tables',
  ])
  return (
    !named.has(String(section)) ||
    place.split('.').includes(name) ||
    place === String(section) ||
    place.includes(`.${name}`)
  )
}

describe.each(packs)('%s', (file) => {
  const policy = compiled(file)
  const places = placesIn(policy)

  test('no difference is silent', () => {
    const someWay = fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[]))
    fc.assert(
      fc.property(fc.nat({ max: places.length - 1 }), someWay, (index, way) => {
        const path = places[index] as Keys
        const newer = structuredClone(policy)
        if (!ways[way](at(newer, path.slice(0, -1)), path.at(-1) as string, path)) return
        const changes = comparing(policy, newer, `${way} ${path.join('.')}`)
        const told = changes.filter((change) => sameSection(change, path) && sameEntry(change, path))
        expect(told, `${way} ${path.join('.')}: ${changes.map((one) => one.at)}`).not.toEqual([])
        for (const { text } of changes) expect(text).not.toMatch(/undefined|\[object|NaN|[{]"/)
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})
