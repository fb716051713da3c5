/** The commands of matters through the bus, without HTTP; what each of them wrote is kept for the floor. */
import { systemClock } from '../../packages/server/src/clock.ts'
import { receiptOf } from '../../packages/server/src/commands/batch.ts'
import { createBus } from '../../packages/server/src/commands/bus.ts'
import type { Written } from '../../packages/server/src/commands/write.ts'
import { effectsOf } from '../../packages/server/src/effects/called-for.ts'
import { recordEffects } from '../../packages/server/src/effects/record-effects.ts'
import type { EffectRow } from '../../packages/server/src/effects/types.ts'
import { createPolicies } from '../../packages/server/src/policies/create-policies.ts'
import { openStore } from '../../packages/server/src/store/store.ts'
import { atOnce } from './at-once.ts'
import { commandsOf } from './matter.ts'
import type { Shop } from './shop.ts'

/** What one command wrote. */
export type WrittenByOne = Written & { effects: EffectRow[] }

/** Gives commands per second, and each matter's writings in order. */
export async function throughTheBus(shop: Shop, matters: Shop['matters'], many: number) {
  const store = openStore(shop.url)
  const written = new Map<string, WrittenByOne[]>()
  const bus = createBus({
    ...{ store, policies: createPolicies(shop.store), clock: systemClock },
    alsoWrite: [
      recordEffects,
      async (_client, _organisation, recorded) => {
        for (const { call, judged } of recorded) {
          if (!judged.recorded) continue
          const { events, texts, cases, obligations, kept, keptEvents } = judged.recorded
          const effects = effectsOf(keptEvents, {
            caseId: kept.id,
            version: kept.version,
            hasWebhooks: false,
          })
          const receipts = receiptOf(call, judged)
          const earlier = written.get(kept.id) ?? []
          written.set(kept.id, [...earlier, { events, texts, cases, obligations, receipts, effects }])
        }
      },
    ],
  })
  let commands = 0
  const seconds = await atOnce(matters, many, async (matter) => {
    let caseId = ''
    for (const command of commandsOf(matter)) {
      const result = await bus.execute(command(caseId))
      if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
      caseId = result.caseId
      commands += 1
    }
  })
  await bus.close()
  await store.close()
  return { commands, seconds, written: [...written.values()] }
}
