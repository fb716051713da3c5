import type { QueueList } from './queue-list.ts'

/** A list as it was left, so that whoever comes back from a case finds it so. */
export interface Kept {
  asked: string
  list: QueueList
  active: number
  top: number
}

let kept: Kept | undefined

export const keptList = (asked: string): Kept | undefined => (kept?.asked === asked ? kept : undefined)

export function keepList(asked: string, list: QueueList): Kept {
  kept = { asked, list, active: -1, top: 0 }
  return kept
}

/** Whoever signs out leaves nothing behind. */
export const forgetList = (): void => {
  kept = undefined
}
