import type { AdmissionRule, LegalGuarantee, Policy } from '../model.ts'
import { consumerAsking, shuttingRule } from './consumer.ts'

/** Days after delivery at which a defect is tried: after each usual window, and late in the guarantee. */
const tried = [1, 3, 8, 15, 31, 62, 95, 190, 370, 550, 725, 1100, 2000]

/**
 * The first day, before the guarantee is over, on which a consumer can claim a defect under none of the kinds of
 * request that are for it, with the rule that shuts the last of them.
 */
export function shutEverywhere(
  policy: Policy,
  { requests, when, window }: Pick<LegalGuarantee, 'requests' | 'when'> & { window?: string },
  lastsDays: number,
): { days: number; rule: AdmissionRule } | undefined {
  for (const days of tried.filter((one) => one < lastsDays)) {
    const rules = requests.map((kind) =>
      shuttingRule(policy, kind, consumerAsking(kind, days, when ? [when] : []), window),
    )
    const [rule] = rules
    if (rule && rules.every((one) => one !== undefined)) return { days, rule }
  }
  return undefined
}
