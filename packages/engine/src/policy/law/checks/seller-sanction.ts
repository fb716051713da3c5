import { spanOfPeriod } from '../../reading/span.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'

/** Rule 15: a seller is told why, and an end of the contract comes with notice. */
export const sellerSanction: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const sanctions = Object.entries(policy.conduct?.sanctions ?? {}).filter(
    ([, { standing }]) => standing !== 'good',
  )
  if (sanctions.length === 0) return []
  const told =
    Object.values(policy.messages).some(({ to, on }) => to === 'seller' && on.includes('sanction-decided')) ||
    Object.values(policy.documents).some((document) => document.with === 'decide-sanction')
  const untold: LegalFinding[] = told
    ? []
    : [
        {
          at: 'conduct',
          message: 'A seller who is restricted or terminated is not sent the statement of reasons.',
          help: 'Add a message to the seller on "sanction-decided", or a document "with: decide-sanction".',
        },
      ]
  const hasty = sanctions
    .filter(([, { standing, notice }]) => {
      const days = notice && spanOfPeriod(policy, notice)?.shortest
      return standing === 'terminated' && (days === undefined || days < limit)
    })
    .map(([name, { notice }]) => ({
      at: `conduct.sanctions.${name}`,
      message: `"${name}" ends a seller's contract with ${notice?.text ?? 'no'} notice; ${limit} days are due.`,
      help: `Give it "notice: ${limit} days".`,
    }))
  return [...untold, ...hasty]
}
