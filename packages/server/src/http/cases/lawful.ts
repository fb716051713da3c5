import { guaranteeIn, type Policy, withdrawalIn } from '@redress/engine'

/** Which kind of request is the withdrawal that the law grants, and which window is its guarantee; absent where this policy has none, or its function is elsewhere. */
export function lawfulNames(policy: Policy): { withdrawal?: string; guarantee?: string } {
  const [withdrawal, guarantee] = [withdrawalIn(policy), guaranteeIn(policy)]
  return {
    ...(typeof withdrawal === 'object' && withdrawal.functionElsewhere === undefined
      ? { withdrawal: withdrawal.request }
      : {}),
    ...(typeof guarantee === 'object' ? { guarantee: guarantee.window } : {}),
  }
}
