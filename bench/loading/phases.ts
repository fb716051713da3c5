import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compilePolicy, lintPolicy } from '../../packages/engine/src/author.ts'
import { loadPolicy, type Policy } from '../../packages/engine/src/index.ts'
import { resolveHolidays, resolveZone } from '../../packages/engine/src/platform/index.ts'
import { readYaml } from '../../packages/engine/src/policy/yaml/read.ts'

const root = join(import.meta.dirname, '../..')

/** The longest policy file of the repository. */
export function largestPack(): { file: string; text: string } {
  const files = readdirSync(join(root, 'policies'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'policy.yaml')
    .map((entry) => join(entry.parentPath, entry.name))
  const packs = files.map((file) => ({ file: relative(root, file), text: readFileSync(file, 'utf8') }))
  return packs.reduce((one, other) => (other.text.length > one.text.length ? other : one))
}

/** What is done to a policy file until it can judge. The first is also a part of the second. */
export const phases = {
  'read YAML': ({ text, file }: Work) => readYaml(text, file),
  compile: (work: Work) => {
    const { policy, diagnostics } = compilePolicy(work.text, { file: work.file, ports })
    if (!policy) throw new Error(`${work.file} has errors: ${JSON.stringify(diagnostics[0])}`)
    work.policy = policy
    return policy
  },
  lint: ({ policy, file }: Work) => lintPolicy({ policy: policy as Policy }, { file }),
  load: ({ policy }: Work) => loadPolicy(policy as Policy),
}

export interface Work {
  file: string
  text: string
  policy?: Policy
}

const ports = { resolveHolidays, resolveZone }

/** Milliseconds that each phase takes, once. */
export function timePhases(work: Work): Record<string, number> {
  return Object.fromEntries(
    Object.entries(phases).map(([name, phase]) => {
      const begin = performance.now()
      phase(work)
      return [name, performance.now() - begin]
    }),
  )
}
