import type { CaseEvent } from '@redress/engine'
import { eventsSince } from '../../commands/events-since.ts'
import type { Services } from '../../services.ts'

/** A page of a case's log. */
export const eventsAfter = (
  { store }: Pick<Services, 'store'>,
  organisation: string,
  caseId: string,
  after: number,
  limit: number,
): Promise<CaseEvent[]> =>
  store.read(organisation, (_, client) => eventsSince(client, organisation, caseId, after, limit))
