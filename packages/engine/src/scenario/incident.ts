import { concernedBy } from '../case/index.ts'
import type { Command, Decision, Given } from '../case/types.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { flat } from './given.ts'
import type { ScenarioStep } from './types.ts'

/** What a reported incident opens for the scenario's order: a case for each kind that concerns it, the first under the step's own name. */
export function incidentCommands(
  loaded: LoadedPolicy,
  given: Given,
  step: ScenarioStep,
): { name: string; command: Command }[] {
  const incident = flat((step.with.incident ?? {}) as Fields)
  return concernedBy(loaded, given, incident, step.at).map(({ kind }, index) => {
    const name = index === 0 ? step.case : `${step.case} ${kind}`
    const command: Command = {
      do: 'open',
      by: { party: 'system' },
      with: { kind },
      given: { ...given, id: name, incident },
    }
    return { name, command }
  })
}

/** An incident that concerns nothing here opens no case, and the step counts as refused. */
export function nobodyConcerned(): Decision {
  const message = 'The incident does not concern this order, so it opens no case.'
  return {
    events: [],
    trace: [],
    refusal: { id: 'not-now', message, facts: [], wouldChange: [], overrulable: false },
  }
}
