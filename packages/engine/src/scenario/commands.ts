import { commands } from '../case/commands/index.ts'
import type { Policy } from '../policy/model.ts'

/** Not commands of the case itself: what opens cases, and time that passes. */
const ofScenarios: Readonly<Record<string, readonly string[]>> = {
  'report-incident': ['incident'],
  'pass-time': [],
}

/** The commands that a scenario for this policy can give. */
export function commandNames(policy: Policy): string[] {
  const own = Object.keys(policy.actions).filter((name) => !(name in commands))
  return [...Object.keys(commands), ...Object.keys(ofScenarios), ...own]
}

/** The keys that `with` may hold, or undefined where there is no such command. An action that the policy names may ask something. */
export function commandKeys(name: string, policy: Policy): string[] | undefined {
  if (!commandNames(policy).includes(name)) return undefined
  const named = Object.hasOwn(policy.actions, name) ? ['answers', 'lines'] : []
  return [...new Set([...(ofScenarios[name] ?? commands[name]?.keys ?? []), ...named, 'contents'])]
}
