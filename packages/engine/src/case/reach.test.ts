import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packs } from '../testing/packs.ts'
import { commands } from './commands/index.ts'
import { moves } from './testing/moves.ts'
import { shopPack } from './testing/shop-pack.ts'
import { eventsOf, walk } from './testing/walk.ts'

/** Random lives that never came across something would promise nothing about it. */
test('random lives come across every event, every status and every command', () => {
  const [events, statuses, done] = [new Set<string>(), new Set<string>(), new Set<string>()]
  let seed = 7
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed
  }
  for (const [pack, lives] of [[shopPack, 400], ...packs.map((each) => [each, 60] as const)] as const)
    for (let life = 0; life < lives; life += 1) {
      const strides = walk(pack, Array.from({ length: 300 }, next))
      for (const { type } of eventsOf(strides)) events.add(type)
      for (const { after, command, decision } of strides) {
        statuses.add(after.status)
        if (!decision.refusal) done.add(command.do)
      }
    }
  expect(types.filter((type) => !events.has(type))).toEqual([])
  expect(Object.keys(moves).filter((status) => !statuses.has(status))).toEqual([])
  expect(Object.keys(commands).filter((name) => !done.has(name))).toEqual([])
})

const declared =
  readFileSync(join(import.meta.dirname, 'events.ts'), 'utf8').split('export interface EventData {')[1] ?? ''
const types = [...(declared.split('\nexport type')[0] ?? '').matchAll(/^ {2}'?([a-z-]+)'?: /gm)].map(
  ([, name]) => name ?? '',
)
