import type { Judgement, JudgementRule, Policy } from '../model.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'
import { concerns } from '../reading/longest-case.ts'
import { readsThrough } from '../reading/reads.ts'
import { isWaitedFor } from '../reading/required.ts'

/**
 * A judgement on the request as it came in that can approve while something it reads, and that the request asks for,
 * is still missing.
 */
export const decidesTooEarly: Check = (policy) =>
  policy.judgements.flatMap((judgement): Finding[] => {
    const moment = judgement.at.find((event) => event === 'opened' || event === 'admitted')
    if (moment === undefined) return []
    return judgement.rules.flatMap((rule, place) => {
      if (!rule.effects.some(({ do: effect }) => effect === 'approve' || effect === 'grant')) return []
      const facts = awaitedFacts(policy, judgement, rule, place)
      return facts.length === 0 ? [] : [finding(rule, moment, facts)]
    })
  })

function finding({ path, position, for: kinds }: JudgementRule, moment: string, facts: string[]): Finding {
  const where = kinds ? ` of ${listed(kinds)}` : ''
  return {
    id: 'decides-too-early',
    severity: 'warning',
    at: path,
    position,
    message: `This rule can approve at "${moment}", while ${listed(facts)}, which the request${where} asks for, may still be missing.`,
    help: 'Judge "at: information-completed", when nothing that is required is missing any more.',
  }
}

/**
 * What this rule, or a rule tried before it, goes by and the case may still wait for. A rule that reads all of it, and
 * is tried again once it is there, does not decide too early.
 */
function awaitedFacts(
  policy: Policy,
  { at, rules }: Judgement,
  rule: JudgementRule,
  place: number,
): string[] {
  const kinds = Object.keys(policy.requests).filter((kind) => concerns(rule, kind))
  const asked = new Set(kinds.flatMap((kind) => waitedFor(policy, kind)))
  const read = rules
    .slice(0, place + 1)
    .filter((one) => kinds.some((kind) => concerns(one, kind)))
    .map(({ when }) => (when ? readsThrough(policy, when).facts : new Set<string>()))
  const facts = asked.intersection(read.reduce((all, one) => all.union(one), new Set<string>()))
  const again = at.includes('information-completed') || at.includes('information-provided')
  const own = read.at(-1) ?? new Set()
  return again && facts.isSubsetOf(own) ? [] : [...facts]
}

/** The facts that a case of this kind can wait for once it is open. */
function waitedFor(policy: Policy, kind: string): string[] {
  const { ask = {}, heads = {}, evidence = {} } = policy.requests[kind] ?? {}
  const proof = [...Object.values(evidence), ...Object.values(policy.evidence)].some(
    ({ required }) => required,
  )
  const ofHeads = Object.values(heads).flatMap((head) => Object.entries(head.ask))
  return [
    ...Object.entries(ask)
      .filter(([, field]) => isWaitedFor(field))
      .map(([name, { per }]) => `${per}.${name}`),
    ...ofHeads.filter(([, field]) => isWaitedFor(field)).map(([name]) => `line.${name}`),
    ...(proof ? ['request.evidence'] : []),
  ]
}
