import type { Policy, Remedy } from '../model.ts'
import { consequencesOf } from '../reading/consequences.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { truthOf } from '../reading/truth.ts'

/** A remedy that nothing begins by itself, and that no kind of request leads to or its own rules always refuse. */
export const remedyNeverOffered: Check = (policy) => {
  const begun = remediesBegun(policy)
  return Object.entries(policy.remedies).flatMap(([name, remedy]): Finding[] => {
    const why = begun.has(name) ? undefined : reason(policy, name, remedy)
    if (why === undefined) return []
    return [
      {
        id: 'remedy-never-offered',
        severity: 'error',
        at: `remedies.${name}`,
        message: `The remedy "${name}" can never be offered: ${why}.`,
        help: 'Mend what stands in its way, or take the remedy out.',
      },
    ]
  })
}

function remediesBegun(policy: Policy): Set<string> {
  return new Set(
    consequencesOf(policy).flatMap(({ consequence }) =>
      'remedy' in consequence && consequence.remedy !== undefined ? [consequence.remedy] : [],
    ),
  )
}

function reason(policy: Policy, name: string, { for: kinds, offered }: Remedy): string | undefined {
  const leading = Object.entries(policy.requests).filter(
    ([kind, { remedies }]) => remedies.includes(name) && (kinds?.includes(kind) ?? true),
  )
  if (leading.length === 0) return 'no kind of request has it among its remedies'
  for (const rule of offered) {
    const holds = truthOf(policy, rule.when, {})
    if (holds === false) continue
    if (rule.effect === 'offer') return undefined
    if (holds === true && rule.for === undefined) return `${rule.path} refuses it always`
  }
  return undefined
}
