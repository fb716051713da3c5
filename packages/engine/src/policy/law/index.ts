import type { PlainDate } from '../../calendar/index.ts'
import type { Policy } from '../model.ts'
import type { Finding } from '../reading/finding.ts'
import { legalChecks } from './checks/index.ts'
import { provisionInForce } from './in-force.ts'
import type { LegalFinding } from './legal-check.ts'
import type { LegalRule, Provision } from './legal-rule.ts'
import { legalRules } from './table/index.ts'

export type { LegalRule, Provision } from './legal-rule.ts'
export { legalRules } from './table/index.ts'

/**
 * Where a policy falls below the law of its jurisdictions, those of its regions among them, on the later of the day it
 * takes effect and `asOf`. What several jurisdictions forbid is found once, at its gravest.
 */
export function legalFindings(policy: Policy, asOf?: PlainDate): Finding[] {
  const on = asOf !== undefined && asOf > policy.effective ? asOf : policy.effective
  const found = new Map<string, Finding>()
  for (const rule of legalRules.filter((one) => concerns(one, policy))) {
    for (const jurisdiction of jurisdictionsOf(policy)) {
      const provision = provisionInForce(rule, jurisdiction, on, policy.law?.goods ?? 'new')
      const check = legalChecks[rule.id]
      if (!provision || !check) continue
      for (const one of check({ policy, provision, on })) {
        const finding = compose(rule, provision, one)
        const key = `${finding.id} ${finding.at}`
        if (found.get(key)?.severity !== 'error') found.set(key, finding)
      }
    }
  }
  return [...found.values()]
}

function concerns({ protects }: LegalRule, { audience }: Policy): boolean {
  return protects === 'anyone' || audience !== 'business'
}

function jurisdictionsOf(policy: Policy): string[] {
  return [...new Set([...policy.jurisdiction, ...policy.regions.flatMap(({ jurisdiction }) => jurisdiction)])]
}

function compose({ id }: LegalRule, provision: Provision, finding: LegalFinding): Finding {
  const { law, source, weak, note } = provision
  const notes = [
    finding.message,
    ...(weak ? ['The threshold is known to us from a weak source only; have it checked.'] : []),
    ...(note ? [note] : []),
  ]
  return {
    id,
    severity: weak ? 'warning' : (finding.severity ?? provision.severity),
    at: finding.at,
    ...(finding.position ? { position: finding.position } : {}),
    message: notes.join(' '),
    help: `${finding.help} (${law}; read in: ${source}.)`,
  }
}
