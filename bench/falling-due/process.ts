/** A process that lets happen what is due, from when its parent says so until nothing is left: `node process.ts URL`. */
import { pino } from 'pino'
import { clockFrom } from '../../packages/server/src/clock.ts'
import { createDeadlines } from '../../packages/server/src/deadlines/runner.ts'
import { recordEffects } from '../../packages/server/src/effects/record-effects.ts'
import { createPolicies } from '../../packages/server/src/policies/create-policies.ts'
import { openStore } from '../../packages/server/src/store/store.ts'
import { dueAt } from './claim.ts'

export interface Told {
  cases: number
  megabytes: number
}

const store = openStore(process.argv[2] ?? '')
await store.everywhere((_, client) => client.query('select'))

process.once('message', async () => {
  // The grace of a second has just passed.
  const clock = clockFrom(dueAt + 1000)
  const deadlines = createDeadlines({
    ...{ store, policies: createPolicies(store), clock, alsoWrite: [recordEffects] },
    log: pino({ level: 'error' }),
  })
  let cases = 0
  for (;;) {
    cases += await deadlines.runDue()
    const { rows } = await store.everywhere((_, client) =>
      client.query('select from cases where next_due <= $1 limit 1', [new Date(dueAt)]),
    )
    if (rows.length === 0) break
  }
  await store.close()
  const told: Told = { cases, megabytes: process.resourceUsage().maxRSS / 1024 }
  process.send?.(told)
  process.disconnect?.()
})
process.send?.('ready')
