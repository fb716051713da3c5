import type { Step } from '../../model.ts'
import type { Weight } from '../change.ts'
import type { Difference } from '../difference.ts'
import { atPath } from '../place.ts'
import type { Versions } from '../versions.ts'

/** What a change without a sentence of its own means for the customer, where that can be known. */
export function weightOf(versions: Versions, { kind, path, old, new: now }: Difference): Weight {
  const [section] = path
  const key = path.at(-1)
  if (path.length === 2 && section === 'services')
    return kind === 'added' ? 'better' : kind === 'removed' ? 'worse' : 'neutral'
  if (key === 'choice') return now === 'customer' ? 'better' : 'worse'
  if (key === 'remedies' && section === 'requests') return moreIsBetter(old, now)
  if (key === 'openedBy') return moreIsBetter(asked(old), asked(now))
  if (key === 'pauses' && !isCustomers(versions, path)) return opposite[moreIsBetter(old, now)]
  if (key === 'min' && path.at(-2) === 'description' && typeof old === 'number' && typeof now === 'number')
    return now > old ? 'worse' : 'better'
  return 'neutral'
}

const opposite = { better: 'worse', worse: 'better', neutral: 'neutral' } as const

function moreIsBetter(old: unknown, now: unknown): Weight {
  if (!Array.isArray(old) || !Array.isArray(now)) return 'neutral'
  const [more, less] = [old.every((one) => now.includes(one)), now.every((one) => old.includes(one))]
  if (more === less) return 'neutral'
  return more ? 'better' : 'worse'
}

function asked(who: unknown): unknown {
  return Array.isArray(who) ? who.filter((one) => one === 'customer') : who
}

function isCustomers({ new: newer }: Versions, path: Difference['path']): boolean {
  return (atPath(newer.policy, path.slice(0, -1)) as Partial<Step> | undefined)?.owes === 'customer'
}
