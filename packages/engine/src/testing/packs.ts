import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveHolidays, resolveZone } from '../platform/index.ts'
import { compilePolicy } from '../policy/compile/index.ts'
import { type LoadedPolicy, loadPolicy } from '../policy/load.ts'
import { readScenarios } from '../scenario/read.ts'
import type { Scenario } from '../scenario/types.ts'

export interface Pack {
  name: string
  loaded: LoadedPolicy
  scenarios: Scenario[]
}

const root = join(import.meta.dirname, '../../../../policies')

/** Every pack and example of the project, compiled, with its scenarios. */
export const packs: Pack[] = [root, join(root, 'examples')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'policy.yaml')))
    .sort()
    .map((name) => readPack(name, join(folder, name))),
)

function readPack(name: string, folder: string): Pack {
  const file = join(folder, 'policy.yaml')
  const { policy, diagnostics } = compilePolicy(readFileSync(file, 'utf8'), {
    file,
    ports: { resolveHolidays, resolveZone },
  })
  if (!policy)
    throw new Error(`${name} does not compile: ${diagnostics.map(({ message }) => message).join(' ')}`)
  const scenarios = readdirSync(join(folder, 'scenarios'))
    .filter((each) => each.endsWith('.yaml'))
    .sort()
    .flatMap((each) => readScenarios(readFileSync(join(folder, 'scenarios', each), 'utf8'), each).scenarios)
  return { name, loaded: loadPolicy(policy), scenarios }
}
