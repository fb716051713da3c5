import type { Actor, ObligationInstance } from '@redress/engine'
import type { Principal } from '../access/principal.ts'

/** Through whose eyes a case is shown. `ours` sees all of it; a customer or seller sees what concerns them. */
export type Viewer = 'customer' | 'seller' | 'ours'

export const viewerOf = ({ kind }: Principal): Viewer =>
  kind === 'customer' || kind === 'seller' ? kind : 'ours'

/** Whether a promise is shown to a viewer: the clocks of the ladder and what others owe each other are not for customers. */
export function isShown(viewer: Viewer, { source, owes, to }: ObligationInstance): boolean {
  return viewer === 'ours' || (source !== 'escalation' && (owes === viewer || to === viewer))
}

/** Who did something, without saying who of our people it was. */
export const actorShown = (viewer: Viewer, { party, id }: Actor, isTeam: (party: string) => boolean) =>
  viewer === 'ours'
    ? { party, ...(id === undefined ? {} : { id }) }
    : { party: isTeam(party) ? 'company' : party }
