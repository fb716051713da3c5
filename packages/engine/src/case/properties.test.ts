import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pack, packs } from '../testing/packs.ts'
import { decide } from './decide.ts'
import { hasEnded } from './duties.ts'
import { anyCommand } from './testing/any-command.ts'
import * as promises from './testing/promises.ts'
import { shopPack } from './testing/shop-pack.ts'
import { type Stride, walk } from './testing/walk.ts'
import { nextInstant } from './time.ts'
import type { CaseState } from './types.ts'

const runs = Number(process.env.CASE_RUNS ?? 120)
const numbers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 60, maxLength: 300 })

/** What holds in any life of any case. */
const table: [string, (pack: Pack, strides: readonly Stride[]) => void][] = [
  ['replayed from its events, after a trip through JSON, gives the same case', promises.replays],
  ['judges the same inputs alike, events and trace', promises.judgesAlike],
  [
    'keeps, misses or voids each obligation exactly once, and leaves none running at the end',
    promises.settlesOnce,
  ],
  ['keeps an obligation before it is due, and misses it then or later', promises.keepsInTime],
  ['leaves nothing running that is due', promises.missesOnTheDot],
  ['rests each clock while it should, and only then', promises.rests],
  [
    'never does a step before those it follows, while a suspension shuts it, or after the end',
    promises.goesInOrder,
  ],
  ['pays once for each line, and nothing for one that is not approved', promises.paysOnce],
  ['has one remedy under way for each line, and none after the end', promises.decidesOneRemedyEach],
  ['moves from status to status as it may', promises.movesAsItMay],
  ['lets nobody do or overrule what is not theirs to', promises.heedsRights],
  [
    'records events in the order of their instants, none of them ahead of its time',
    promises.staysInOrderOfTime,
  ],
  ['records nothing of a refused command, but what time had brought', promises.refusesWithoutTrace],
  ['says why it refuses', promises.saysWhy],
  ['comes to the same in one leap of time and in many small ones', promises.leapsAsItSteps],
]

describe.each([shopPack, ...packs].map((pack) => [pack.name, pack] as const))(
  'any life of a case under %s',
  (_, pack) => {
    test.each(table)('%s', (_name, check) => {
      fc.assert(
        fc.property(numbers, (picks) => {
          const strides = walk(pack, picks)
          if (strides.length > 0) check(pack, strides)
        }),
        { numRuns: runs },
      )
    })

    test('always has a way out', () => {
      fc.assert(
        fc.property(numbers, (picks) => {
          for (const { after } of walk(pack, picks))
            if (!hasEnded(after)) expect(hasWayOut(pack, after), after.status).toBe(true)
        }),
        { numRuns: Math.ceil(runs / 6) },
      )
    })
  },
)

/** Somebody can do something that is accepted, or time brings something by itself. */
function hasWayOut(pack: Pack, state: CaseState): boolean {
  if (nextInstant(pack.loaded, state) !== undefined) return true
  for (let seed = 1; seed < 400; seed += 1) {
    let number = seed * 7919
    const command = anyCommand(pack.loaded, state, (items) => {
      number = (number * 48_271) % 2_147_483_647
      return items[number % items.length] as never
    })
    if (!decide(pack.loaded, state, command, state.now).refusal) return true
  }
  return false
}
