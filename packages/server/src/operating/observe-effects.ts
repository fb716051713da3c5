import type { Handler } from '../effects/effect.ts'
import { traced } from '../tracing.ts'

/** The handlers, each in a span. */
export function tracedEffects(handlers: Readonly<Record<string, Handler>>): Record<string, Handler> {
  return Object.fromEntries(
    Object.entries(handlers).map(([kind, handle]): [string, Handler] => [
      kind,
      (effect, services) => {
        const { organisation, effectId, caseId, attempt } = effect
        const about = { organisation, effectId, kind, attempt, caseId: caseId ?? undefined }
        return traced('effect', about, () => handle(effect, services))
      },
    ]),
  )
}
