import type { CaseEvent } from '@redress/engine'
import type { EffectRow, MessagePayload, PaymentPayload, WebhookEventsPayload } from './types.ts'

export interface CalledForContext {
  caseId: string
  /** The case's version after these events. */
  version: number
  /** Whether the organisation has an endpoint that is told of events. */
  hasWebhooks: boolean
}

/** What the events of one command call for outside. Pure: the same events give the same keys. */
export function effectsOf(events: readonly CaseEvent[], context: CalledForContext): EffectRow[] {
  const { caseId, hasWebhooks } = context
  const from = context.version - events.length + 1
  const rows = events.flatMap((event, index): EffectRow[] => {
    const version = from + index
    const payload = calledForBy(event, version)
    return payload ? [{ caseId, version, ...payload(caseId) }] : []
  })
  if (hasWebhooks && events.length > 0) {
    const payload: WebhookEventsPayload = { from, to: context.version }
    const { version } = context
    rows.push({
      caseId,
      version,
      kind: 'webhook-events',
      key: `${caseId}:${version}:webhook-events`,
      payload: { ...payload },
    })
  }
  return rows
}

type Called = (caseId: string) => Pick<EffectRow, 'kind' | 'key' | 'payload'>

function calledForBy({ type, data }: CaseEvent, version: number): Called | undefined {
  if (type === 'message-sent') {
    const payload: MessagePayload = { ...data, version }
    return (caseId) => ({
      kind: 'message',
      key: `${caseId}:${version}:message`,
      payload: { ...payload },
    })
  }
  if (type === 'step-done' && data.pays) {
    const { run, step, line, remedy, amount } = data
    const payload: PaymentPayload = {
      run,
      step,
      line,
      remedy,
      ...(amount === undefined ? {} : { amount }),
      version,
    }
    // A step is paid once, whatever else happens to its case.
    return (caseId) => ({ kind: 'payment', key: `${caseId}:${run}:${step}`, payload: { ...payload } })
  }
  return undefined
}
