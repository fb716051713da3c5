import type { ToldEvent } from './tell-event.ts'

/** What happened at one instant: what matters, and what followed from it by itself. */
export interface EventGroup {
  id: string
  at: string
  main: ToldEvent[]
  minor: ToldEvent[]
}

/** Events as they are read: one group for all that one command, or one passing of a deadline, brought about. */
export function groupEvents(told: readonly ToldEvent[]): EventGroup[] {
  const groups: EventGroup[] = []
  for (const each of told) {
    const { at, version } = each.event
    const last = groups.at(-1)
    const group = last?.at === at ? last : { id: `event-${version}`, at, main: [], minor: [] }
    if (group !== last) groups.push(group)
    ;(each.minor ? group.minor : group.main).push(each)
  }
  return groups
}
