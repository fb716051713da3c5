/** Lives of cases, told by the scenarios of a policy: what is given, and who did what when. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@redress/engine'
import { readScenarios, type Scenario, type ScenarioStep } from '@redress/engine/author'

export interface Story {
  given: Scenario['given']
  opensAt: Instant
  /** The first opens the case; all are about it. */
  steps: ScenarioStep[]
}

/** The stories of a pack in which a customer, or somebody for them, opens a case. */
export const storiesOf = (folder: string): Story[] => scenariosOf(folder).flatMap(storyOf)

/** All that a pack tells, by file. */
export function scenariosOf(folder: string): Scenario[] {
  const scenarios = join(folder, 'scenarios')
  return readdirSync(scenarios)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readScenarios(readFileSync(join(scenarios, name), 'utf8'), name).scenarios)
}

function storyOf({ given, steps }: Scenario): Story[] {
  const [first] = steps
  if (first?.do !== 'open') return []
  const own = steps.filter((step) => step.case === first.case && step.do !== 'report-incident')
  return [{ given, opensAt: first.at, steps: own }]
}
