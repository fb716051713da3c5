import type { LegalGuarantee, Policy } from '../../model.ts'
import { type Assumptions, truthOf } from '../../reading/truth.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'
import { guaranteeIn } from '../notions.ts'

/** Rule 9: for a defect a consumer gets repair or replacement first, or their money, free of charge and without a bar. */
export const remedyOrder: LegalCheck = ({ policy }) => {
  const guarantee = guaranteeIn(policy)
  if (typeof guarantee === 'string') return []
  return [...creditOnly(policy, guarantee), ...charged(policy, guarantee), ...suspended(policy, guarantee)]
}

const credit = /credit|voucher|discount|apology/

function creditOnly(policy: Policy, { requests }: LegalGuarantee): LegalFinding[] {
  return requests.flatMap((kind): LegalFinding[] => {
    const remedies = remediesOf(policy, kind)
    const only = remedies.every((name) => policy.remedies[name]?.steps.every(({ id }) => credit.test(id)))
    if (remedies.length === 0 || !only) return []
    return [
      {
        at: `requests.${kind}`,
        message: `For a defect under "${kind}" a consumer is offered credit only.`,
        help: 'Offer repair or replacement, and where neither is possible a price reduction or the money back.',
      },
    ]
  })
}

function remediesOf(policy: Policy, kind: string): string[] {
  return (policy.requests[kind]?.remedies ?? []).filter(
    (name) => policy.remedies[name]?.for?.includes(kind) ?? true,
  )
}

/** A cost that the first rule which may hold for a covered defect puts on the consumer. */
function charged(policy: Policy, { requests, when }: LegalGuarantee): LegalFinding[] {
  return [...new Set(policy.costs.map(({ what }) => what))].flatMap((what): LegalFinding[] => {
    for (const kind of requests) {
      const asking = claiming(kind, when)
      const rule = policy.costs.find(
        (one) =>
          one.what === what &&
          (one.for?.includes(kind) ?? true) &&
          (truthOf(policy, one.when, asking) === true || whileSuspended(policy, one.when, asking)),
      )
      if (rule?.payer !== 'customer') continue
      return [
        {
          at: rule.path,
          position: rule.position,
          message: `A consumer pays "${what}" for a defect under the guarantee ("${kind}"); that is free of charge by law.`,
          help: 'Let this cost leave out consumers whose defect the guarantee covers.',
        },
      ]
    }
    return []
  })
}

/** A covered defect, claimed a month after delivery. */
function claiming(kind: string, when: LegalGuarantee['when']): Assumptions {
  return consumerAsking(kind, 30.5, when ? [when] : [])
}

/** A cost that a suspension alone brings about: it holds as soon as the suspension does. */
function whileSuspended(policy: Policy, when: Parameters<typeof truthOf>[1], asking: Assumptions): boolean {
  if (!when || !/\bsuspended\(/.test(when.source)) return false
  const name = /suspended\("([^"]+)"\)/.exec(when.source)?.[1]
  const holding = name === undefined ? undefined : { ...when, source: `suspended("${name}")` }
  return (
    holding !== undefined &&
    truthOf(policy, when, { ...asking, holds: [...(asking.holds ?? []), holding] }) === true
  )
}

/** A suspension that shuts the remedies of the guarantee, or what leads to them, for consumers too. */
function suspended(policy: Policy, { requests, when }: LegalGuarantee): LegalFinding[] {
  const asking = consumerAsking(requests[0] ?? '', 30.5, when ? [when] : [])
  const remedies = new Set(requests.flatMap((kind) => remediesOf(policy, kind)))
  const steps = new Set(
    [...remedies].flatMap((name) => policy.remedies[name]?.steps.map(({ id }) => id) ?? []),
  )
  return Object.entries(policy.suspensions)
    .filter(([, suspension]) => truthOf(policy, suspension.while, asking) !== false)
    .filter(
      ([, { shuts }]) =>
        shuts.remedies.some((name) => remedies.has(name)) ||
        shuts.steps.some((id) => steps.has(id)) ||
        shuts.actions.some((action) => action === 'decide' || action === 'choose-remedy'),
    )
    .map(([name]) => ({
      at: `suspensions.${name}`,
      message: `"${name}" shuts remedies of the legal guarantee for consumers; neither terms nor a payment dispute can suspend it.`,
      help: 'Add "customer.kind != \\"consumer\\"" to "while:", or shut only what goes beyond the guarantee.',
    }))
}
