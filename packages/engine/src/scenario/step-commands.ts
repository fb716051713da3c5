import type { Command, Given } from '../case/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { incidentCommands } from './incident.ts'
import type { ScenarioStep } from './types.ts'

/** What a step asks of which case; a reported incident may ask several, or nothing. */
export function commandsOf(
  loaded: LoadedPolicy,
  given: Given,
  step: ScenarioStep,
): { name: string; command: Command }[] {
  if (step.do === 'report-incident') return incidentCommands(loaded, given, step)
  const by = step.do === undefined ? { party: 'system' } : step.by
  const command: Command = { do: step.do ?? 'pass-time', by }
  if (step.do !== undefined) command.with = step.with
  if (step.overrule) command.overrule = step.overrule
  if (step.do === 'open') command.given = given
  return [{ name: step.case, command }]
}
