import type { LoadedPolicy } from '../policy/load.ts'
import type { RecordedCase } from './replay/index.ts'
import { commandsOf } from './step-commands.ts'
import type { Scenario } from './types.ts'

/** The cases of a scenario as what was asked of them, to be replayed under other versions; what its author expects is left out. */
export function recordedCases(loaded: LoadedPolicy, scenario: Scenario): RecordedCase[] {
  const cases = new Map<string, RecordedCase>()
  for (const step of scenario.steps) {
    const given = { number: `C-${cases.size + 1}`, ...scenario.given, id: step.case }
    for (const { name, command } of commandsOf(loaded, given, step)) {
      const id = name === 'first' ? scenario.name : `${scenario.name}, case ${name}`
      const recorded = cases.get(name) ?? { id, commands: [] }
      recorded.until = step.at
      if (step.do !== undefined) recorded.commands.push({ at: step.at, command })
      cases.set(name, recorded)
    }
  }
  return [...cases.values()].filter(({ commands }) => commands.length > 0)
}
