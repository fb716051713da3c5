import type { LawfulWithdrawal, LegalGuarantee, Policy, Step } from '../model.ts'
import { readsThrough } from '../reading/reads.ts'

/** What a notion of the law is in this policy: declared, found by its name, left to another policy, or nowhere. */
export type Notion<Found> = Found | 'elsewhere' | 'nowhere'

/** Which kind of request is the withdrawal. */
export function withdrawalIn({ law, requests }: Policy): Notion<LawfulWithdrawal> {
  const declared = law?.withdrawal
  if (declared && 'outOfScope' in declared) return 'elsewhere'
  if (declared) return requests[declared.request] ? declared : 'nowhere'
  return requests.withdrawal ? { request: 'withdrawal', returnCost: 'return-shipping' } : 'nowhere'
}

/** Which window is the legal guarantee. */
export function guaranteeIn(policy: Policy): Notion<LegalGuarantee> {
  const declared = policy.law?.guarantee
  if (declared && 'outOfScope' in declared) return 'elsewhere'
  const window = declared?.window ?? 'guarantee'
  if (!policy.windows[window]) return 'nowhere'
  const requests = declared?.requests ?? []
  return { ...declared, window, requests: requests.length > 0 ? requests : kindsAboutGoods(policy) }
}

/** The kinds of request in which something may be wrong with the goods. */
export function kindsAboutGoods(policy: Policy): string[] {
  const withdrawal = withdrawalIn(policy)
  const withdrawing = typeof withdrawal === 'object' ? withdrawal.request : undefined
  return Object.entries(policy.requests)
    .filter(([kind, { about }]) => about === 'lines' && kind !== withdrawing)
    .map(([kind]) => kind)
}

/** The window that ends the time to withdraw: declared, or the first that an admission rule for it reads. */
export function withdrawalWindow(policy: Policy, { request, window }: LawfulWithdrawal): string | undefined {
  if (window !== undefined) return window
  for (const { when, for: kinds } of policy.admission) {
    if (!when || !(kinds?.includes(request) ?? when.source.includes(`"${request}"`))) continue
    const read = [...readsThrough(policy, when).names].find((name) => policy.windows[name])
    if (read !== undefined) return read
  }
  return undefined
}

/** The remedy that pays a withdrawal back, and its step that does. */
export function withdrawalRefund(
  policy: Policy,
  { request, remedy }: LawfulWithdrawal,
): { remedy: string; refund: Step; steps: Step[] } | undefined {
  const names = remedy === undefined ? (policy.requests[request]?.remedies ?? []) : [remedy]
  for (const name of names) {
    const { steps = [], for: kinds } = policy.remedies[name] ?? {}
    const refund = steps.find(({ pays }) => pays)
    if (refund && (kinds?.includes(request) ?? true)) return { remedy: name, refund, steps }
  }
  return undefined
}

/** The steps that come before a step, by any way. */
export function stepsBefore(steps: readonly Step[], step: Step): Step[] {
  const before = new Set<string>()
  const waiting = [...step.after]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (before.has(id)) continue
    before.add(id)
    waiting.push(...(steps.find((one) => one.id === id)?.after ?? []))
  }
  return steps.filter(({ id }) => before.has(id))
}

/** Whether the company itself owes something: one of its teams, or the system. */
export function isOurs(policy: Policy, party: string): boolean {
  return party === 'system' || party === 'company' || Object.hasOwn(policy.teams, party)
}
