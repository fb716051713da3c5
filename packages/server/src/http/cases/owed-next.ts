import { formatInstant, type Instant, type LoadedPolicy } from '@redress/engine'
import { sql } from 'kysely'
import type { Db } from '../../store/store.ts'
import { languageFor } from '../language.ts'
import type { CaseListRow } from './case-list.ts'
import { zoneOf } from './policies-in-force.ts'
import { promiseTitle } from './promise-title.ts'
import { partyTitle } from './view.ts'

export interface Owed {
  case_id: string
  name: string
  source: string
  owes: string
  clause: string | null
  state: string
  due_at: Date | null
}

/** What is still owed in these cases, the earliest first. */
export async function owedIn(
  db: Db,
  organisation: string,
  rows: readonly CaseListRow[],
): Promise<Map<string, Owed[]>> {
  const owed = new Map<string, Owed[]>()
  if (rows.length === 0) return owed
  const caseIds = rows.map(({ case_id }) => case_id)
  const found = await db
    .selectFrom('obligations')
    .select(['case_id', 'name', 'source', 'owes', 'clause', 'state', 'due_at'])
    .where('organisation', '=', organisation)
    .where(sql<boolean>`case_id = any(${caseIds}::uuid[])`)
    .where((where) =>
      where.or([
        where('state', 'in', ['pending', 'running', 'paused']),
        where.and([where('state', '=', 'late'), where('done_at', 'is', null)]),
      ]),
    )
    .where('source', '<>', 'escalation')
    .orderBy(sql`due_at nulls last`)
    .execute()
  for (const each of found) {
    const all = owed.get(each.case_id) ?? []
    owed.set(each.case_id, all)
    all.push(each)
  }
  return owed
}

/** What one of our teams owes next, with the time left until it is due: negative where it is late. */
export function owedNext(
  owed: readonly Owed[],
  loaded: LoadedPolicy | undefined,
  now: Instant,
  acceptLanguage: string | undefined,
) {
  const next = owed.find(({ owes }) => loaded && Object.hasOwn(loaded.policy.teams, owes))
  if (!next || !loaded) return undefined
  const language = languageFor(acceptLanguage, loaded.policy.languages)
  return {
    name: next.name,
    title: promiseTitle(loaded, next, language),
    owes: next.owes,
    owesTitle: partyTitle(loaded, next.owes, language),
    state: next.state,
    ...(next.clause === null ? {} : { clause: next.clause }),
    ...(next.due_at === null
      ? {}
      : {
          due: instantIn(loaded, next.due_at),
          secondsLeft: Math.floor((next.due_at.getTime() - now) / 1000),
        }),
  }
}

function instantIn(loaded: LoadedPolicy, at: Date): string {
  const zone = zoneOf(loaded)
  return zone ? formatInstant(at.getTime(), zone) : at.toISOString()
}
