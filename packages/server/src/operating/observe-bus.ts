import type { Bus } from '../commands/types.ts'
import { traced } from '../tracing.ts'
import type { Metrics } from './metrics.ts'

/** The bus, with each command measured and traced. */
export function observedBus(bus: Bus, metrics: Pick<Metrics, 'command'>): Bus {
  return {
    ...bus,
    execute: (call) =>
      traced(
        'command',
        { organisation: call.organisation, command: call.do, caseId: call.caseId },
        async (span) => {
          const begun = performance.now()
          const seen = (outcome: string) => {
            span.set('outcome', outcome)
            metrics.command({ name: call.do, outcome, seconds: (performance.now() - begun) / 1000 })
          }
          try {
            const result = await bus.execute(call)
            seen(result.outcome)
            return result
          } catch (error) {
            seen('failed')
            throw error
          }
        },
      ),
  }
}
