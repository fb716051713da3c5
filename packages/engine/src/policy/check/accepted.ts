import type { Acceptance, Policy } from '../model.ts'
import type { Finding } from '../reading/finding.ts'

/** Leaves out the warnings that the author accepts, and says which acceptances accept nothing. */
export function withoutAccepted(policy: Policy, findings: Finding[]): Finding[] {
  const accepts = policy.accepts ?? []
  const kept = findings.filter(
    (finding) => finding.severity === 'error' || !accepts.some((acceptance) => covers(acceptance, finding)),
  )
  return [...kept, ...accepts.flatMap((acceptance) => idle(acceptance, findings))]
}

/** An acceptance covers its place and what stands in it. */
function covers({ warning, at }: Acceptance, finding: Finding): boolean {
  if (warning !== finding.id) return false
  return (
    at === undefined ||
    finding.at === at ||
    finding.at.startsWith(`${at}.`) ||
    finding.at.startsWith(`${at}[`)
  )
}

function idle(acceptance: Acceptance, findings: Finding[]): Finding[] {
  const covered = findings.filter((finding) => covers(acceptance, finding))
  const { warning, at, position } = acceptance
  const where = at === undefined ? '' : ` at ${at}`
  if (covered.some(({ severity }) => severity === 'warning')) return []
  const message =
    covered.length > 0
      ? `"${warning}"${where} is an error, and errors cannot be accepted.`
      : `There is no warning "${warning}"${where} to accept.`
  return [
    {
      id: 'nothing-to-accept',
      severity: 'warning',
      at: 'accepts',
      position,
      message,
      help: 'Take this acceptance out.',
    },
  ]
}
