/**
 * What the case costs: opening one under each pack, time that passes over many promises, and a case made again from
 * 1,000 events: `node bench/decide.ts`. `--quick` does each once.
 */
import { decide, evolveAll, type LoadedPolicy, passTimeCommand } from '../packages/engine/src/index.ts'
import { packs } from '../packages/engine/src/testing/packs.ts'
import { promising } from './deciding/promises.ts'
import { printTable } from './print.ts'

const start = Date.UTC(2026, 0, 5)
const hour = 3_600_000
const rounds = process.argv.includes('--quick') ? 1 : 31
const passTime = { do: passTimeCommand, by: { party: 'system' } }

process.stdout.write('decide(open), as the scenarios of each pack open their cases, with its trace\n')
printTable(
  ['', 'µs each', 'events each'],
  packs.map(({ name, loaded, scenarios }) => {
    const openings = scenarios.flatMap(({ given, steps }) => {
      const step = steps.find((each) => each.do === 'open')
      const command = step && { do: 'open', by: step.by, with: step.with, given: { ...given, id: 'case-1' } }
      return command ? [{ command, now: step.at }] : []
    })
    let events = 0
    const whole = microseconds(() => {
      events = 0
      for (const { command, now } of openings) events += decide(loaded, undefined, command, now).events.length
    })
    return [name, (whole / openings.length).toFixed(0), (events / openings.length).toFixed(1)]
  }),
)

process.stdout.write('\ndecide(pass-time) over that many running promises\n')
printTable(
  ['promises', 'nothing due, µs', 'all fall due, µs', 'µs per promise'],
  [1, 10, 100, 500].map((count) => {
    const loaded = promising({ count })
    const state = evolveAll(undefined, opened(loaded))
    const nothing = microseconds(() => decide(loaded, state, passTime, start + hour - 1))
    const all = microseconds(() => decide(loaded, state, passTime, start + (count + 1) * hour))
    return [String(count), nothing.toFixed(1), all.toFixed(0), (all / count).toFixed(1)]
  }),
)

const loaded = promising({ count: 1, daily: true })
const before = opened(loaded)
const { events: later } = decide(loaded, evolveAll(undefined, before), passTime, start + 700 * 24 * hour)
const history = [...before, ...later].slice(0, 1000)
const replay = microseconds(() => evolveAll(undefined, history))
process.stdout.write(`\nevolve over ${history.length} events: ${(replay / 1000).toFixed(2)} ms\n`)

function opened(policy: LoadedPolicy) {
  const given = { id: 'case-1', customer: { id: 'c-1', kind: 'business' } }
  const command = { do: 'open', by: { party: 'customer' }, with: { kind: 'question' }, given }
  return decide(policy, undefined, command, start).events
}

/** Median microseconds of one call. */
function microseconds(act: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now()
    act()
    return (performance.now() - begin) * 1000
  })
  return times.sort((one, other) => one - other)[rounds >> 1] ?? Number.NaN
}
