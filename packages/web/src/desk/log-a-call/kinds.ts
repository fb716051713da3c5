import type { Policy } from '@redress/engine'
import type { Choices } from '@redress/server/api'

/** A kind of request as it stands for an order now. */
export interface KindShown {
  kind: string
  title: string
  /** At least one product, or the whole, is admitted. */
  open: boolean
  /** Whether staff can make such a request at all. */
  ours: boolean
  /** Why it is shut. */
  clause?: string | undefined
  instead?: string | undefined
  insteadTitle?: string | undefined
}

/** Every kind of request once: those that are open first, then those that are shut, then those that only customers can make. */
export function kindsOf({ items }: Pick<Choices, 'items'>, policy: Pick<Policy, 'requests'>): KindShown[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))].map((kind): KindShown => {
    const judged = items.filter((each) => each.kind === kind)
    const open = judged.some(({ outcome }) => outcome === 'admitted')
    const why = open ? undefined : judged.find(({ outcome }) => outcome !== 'admitted')
    return {
      kind,
      title: judged[0]?.title ?? kind,
      open,
      ours: policy.requests[kind]?.openedBy.includes('agent') ?? false,
      clause: why?.clause,
      instead: why?.instead,
      insteadTitle: why?.insteadTitle,
    }
  })
  const rank = ({ open, ours }: KindShown) => (ours ? (open ? 0 : 1) : 2)
  return kinds.sort((one, other) => rank(one) - rank(other))
}
