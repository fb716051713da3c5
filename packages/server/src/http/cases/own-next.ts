import type { LoadedPolicy } from '@redress/engine'
import { loadCases } from '../../commands/load.ts'
import type { Services } from '../../services.ts'
import type { Principal } from '../access/principal.ts'
import type { CaseListRow } from './case-list.ts'
import { nextFor } from './next.ts'
import { lookingAt } from './show.ts'
import { promise } from './view.ts'
import { isShown } from './viewer.ts'

export interface OwnNext {
  /** What they are to do first. */
  yours?: { do: string; title: string; due?: string }
  /** What is promised to them next; late where its time is over. */
  promised?: { title: string; due?: string; late: boolean }
}

/** For each case of a page, what its customer or seller is to do next, and what is promised to them. By case id. */
export async function ownNext(
  { store }: Pick<Services, 'store'>,
  principal: Principal,
  rows: readonly CaseListRow[],
  policyOf: (row: CaseListRow) => LoadedPolicy | undefined,
  { now, languageFor }: { now: number; languageFor: (loaded: LoadedPolicy) => string },
): Promise<Map<string, OwnNext>> {
  const open = rows.filter((row) => row.open)
  const cases = await store.read(principal.organisation, (_, client) =>
    loadCases(
      client,
      principal.organisation,
      open.map(({ case_id }) => case_id),
      { locked: false },
    ),
  )
  return new Map(
    open.flatMap((row) => {
      const [stored, loaded] = [cases.get(row.case_id), policyOf(row)]
      if (!stored || !loaded) return []
      const looking = lookingAt(principal, loaded, stored.filled, { now, language: languageFor(loaded) })
      const [yours] = nextFor(looking)
      const promises = looking.state.obligations
        .filter((each) => isShown(looking.viewer, each))
        .map((each) => promise(looking, each))
        .filter((each) => each.open && !each.yours)
      const [promised] = promises.sort((one, other) => instant(one.due) - instant(other.due))
      return [[row.case_id, { ...yoursOf(yours), ...promisedOf(promised) }] as const]
    }),
  )
}

const instant = (due: string | undefined) => (due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due))

const yoursOf = (next: ReturnType<typeof nextFor>[number] | undefined): Pick<OwnNext, 'yours'> =>
  next ? { yours: { do: next.do, title: next.title, ...(next.due ? { due: next.due } : {}) } } : {}

const promisedOf = (next: ReturnType<typeof promise> | undefined): Pick<OwnNext, 'promised'> =>
  next
    ? {
        promised: {
          title: next.title,
          ...('due' in next && next.due ? { due: next.due } : {}),
          late: next.state === 'late',
        },
      }
    : {}
