import type { Policy } from '@redress/engine'
import type { ScenarioResult } from '@redress/engine/author'

/** The judgement of a case for programs; instants are milliseconds, as the log holds them. */
export function explanationJson(policy: Policy, { scenario, steps }: ScenarioResult): unknown {
  return {
    policy: { id: policy.id, version: policy.version },
    case: scenario.name,
    steps: steps.map(({ number, step, outcome }) => ({
      number,
      at: outcome.time(step.at),
      by: step.by,
      do: step.do ?? 'pass-time',
      accepted: outcome.refusal === undefined,
      ...(outcome.refusal ? { refusal: outcome.refusal } : {}),
      cited: [...outcome.cited],
      events: outcome.events,
      trace: outcome.trace,
      obligations: outcome.questions.obligations(),
      status: outcome.state?.status ?? null,
    })),
  }
}
