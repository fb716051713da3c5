import { monthsInDays, spanOf } from '../../reading/span.ts'
import { besideMonths } from '../beside-limit.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'

/** Rule 16: decisions of a platform that is not small can be contested for six months, free of charge. */
export const platformAppeal: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const { conduct, law } = policy
  const exempt = law?.platformSize === 'micro' || law?.platformSize === 'small'
  if (!conduct || Object.keys(conduct.sanctions).length === 0 || exempt) return []
  return [...tooShort(), ...paid()]

  function tooShort(): LegalFinding[] {
    const days = conduct?.contest && spanOf(policy, conduct.contest.deadline)?.shortest
    if (days !== undefined && days >= monthsInDays(limit)) return []
    if (conduct?.contest && days === undefined) return []
    const beside = besideMonths(days ?? 0, limit)
    const given = days === undefined ? 'cannot be contested' : `can be contested for ${beside.given}`
    const asked = days === undefined ? `${limit} months` : beside.limit
    return [
      {
        at: 'conduct',
        message: `A sanction ${given}; the law gives ${asked}.`,
        help: `Write "contest: { within: ${limit} months, clause: … }", or "law.platform-size: small" if the platform is.`,
      },
    ]
  }

  function paid(): LegalFinding[] {
    return policy.costs
      .filter(
        ({ what, payer }) =>
          /appeal|contest|review/.test(what) && (payer === 'seller' || payer === 'customer'),
      )
      .map(({ what, path, position }) => ({
        at: path,
        position,
        message: `Contesting costs "${what}"; it is free of charge.`,
        help: 'Let nobody, or the company, pay it.',
      }))
  }
}
