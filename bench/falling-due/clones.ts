/** One real case with its log, many times over: each under ids of its own, with the chain of hashes that belongs to them. */
import { randomUUID } from 'node:crypto'
import { chain } from '../../packages/server/src/cases/hash.ts'
import type { CaseRow, ObligationRow } from '../../packages/server/src/cases/rows.ts'
import { type EventRow, type TextRow, writeAll } from '../../packages/server/src/commands/write.ts'
import type { Store } from '../../packages/server/src/store/store.ts'

export interface WholeCase {
  case: CaseRow
  events: EventRow[]
  texts: TextRow[]
  obligations: ObligationRow[]
}

/** All rows of a case, as they were written. */
export function wholeCase(store: Store, organisation: string, caseId: string): Promise<WholeCase> {
  return store.read(organisation, async (_, client) => {
    const rows = async (table: string, columns: string) => {
      const { rows: found } = await client.query(
        `select ${columns} from ${table} where organisation = $1 and case_id = $2`,
        [organisation, caseId],
      )
      return found.map(({ organisation: _organisation, ...row }) => row)
    }
    const [row] = await rows('cases', '*, state::text as state')
    return {
      case: row as CaseRow,
      events: ((await rows('case_events', '*')) as EventRow[]).sort(
        (one, other) => one.version - other.version,
      ),
      texts: (await rows('case_texts', 'case_id, text_id, body')) as TextRow[],
      obligations: (await rows('obligations', '*')) as ObligationRow[],
    }
  })
}

const atOnce = 200

/** Writes it so many times for an organisation. The search is not told: nobody looks for them. */
export async function writeClones(
  store: Store,
  organisation: string,
  template: WholeCase,
  count: number,
): Promise<void> {
  const json = JSON.stringify(template)
  await store.everywhere((_, client) => client.query(searching('disable')))
  for (let made = 0; made < count; made += atOnce) {
    const clones = Array.from({ length: Math.min(atOnce, count - made) }, (_, index) =>
      clone(organisation, template, json, made + index),
    )
    await store.transaction(organisation, (_, client) =>
      writeAll(client, organisation, {
        events: clones.flatMap(({ events }) => events),
        texts: clones.flatMap(({ texts }) => texts),
        cases: clones.map((each) => each.case),
        obligations: clones.flatMap(({ obligations }) => obligations),
        receipts: [],
      }),
    )
  }
  await store.everywhere((_, client) => client.query(searching('enable')))
}

const searching = (how: 'enable' | 'disable') =>
  `alter table cases ${how} trigger searched; alter table case_texts ${how} trigger searched`

function clone(organisation: string, template: WholeCase, json: string, index: number): WholeCase {
  const caseId = randomUUID()
  const ids = [
    [template.case.case_id, caseId],
    [template.case.number, `N-${index}`],
    ...template.texts.map(({ text_id }) => [text_id, randomUUID()]),
  ]
  const made: WholeCase = JSON.parse(
    ids.reduce((text, [old = '', fresh = '']) => text.replaceAll(old, fresh), json),
  )
  let hash = ''
  for (const event of made.events) {
    hash = chain(hash, { organisation, caseId, version: event.version, body: event.body })
    event.hash = hash
  }
  return { ...made, case: { ...made.case, hash } }
}
