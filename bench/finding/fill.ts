/**
 * Ten messages in each case, of customer and agent in turn. They are written by COPY without their triggers, and their search documents by set with the
 * function that `redress rebuild` uses, before the index; that gives the same documents as the triggers.
 */
import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import { type BenchDatabase, tidyUp } from '../database/open.ts'
import { randomFrom } from '../random.ts'
import { drawFrom, rareWord, vocabulary, writeMessage } from './words.ts'

export const organisation = 'bench'
export const perCase = 10
/** The rare word stands in one message of so many. */
export const rareEvery = 50_000

export async function fillConversations(database: BenchDatabase, messages: number): Promise<void> {
  const { store } = database
  const cases = messages / perCase
  const run = (text: string, ...values: unknown[]) =>
    store.transaction(organisation, (_, client) => client.query(text, values))
  await run(triggers('disable'))
  await run(customersOf, organisation, cases)
  await run(casesOf, organisation, cases)
  await copyMessages(database, messages)
  await run(triggers('enable'))
  await tidyUp(database, 'customers', 'cases', 'messages')

  await run('drop index search_documents_words')
  for (let first = 0; first < cases; first += 2000)
    await run(
      `select index_cases($1, ids), index_messages($1, ids) from (select array_agg(case_id) as ids from cases
         where organisation = $1 and opened_at >= $2::timestamptz + $3::integer * interval '1 minute'
           and opened_at < $2::timestamptz + ($3::integer + 2000) * interval '1 minute') stride`,
      organisation,
      begin,
      first,
    )
  await run(
    "set local maintenance_work_mem = '512MB'; create index search_documents_words on search_documents using gin (organisation, words)",
  )
  await tidyUp(database, 'search_documents')
}

const begin = new Date('2026-01-01T00:00:00Z')
const triggers = (how: 'enable' | 'disable') =>
  ['customers', 'cases', 'messages'].map((table) => `alter table ${table} ${how} trigger searched`).join('; ')
const idOf = (kind: string, n: string) => `md5('${kind}' || (${n}))::uuid`
const customersOf = `insert into customers (organisation, customer_id, external_id, kind, name, email, language, country)
  select $1, ${idOf('customer', 'n')}, 'C-' || n, 'business', 'Poissonnerie ' || n, 'achats-' || n || '@example.com', 'fr', 'FR'
  from generate_series(0, $2::integer / 3) n`
const casesOf = `insert into cases (organisation, case_id, number, policy, policy_version, kind, channel, status, open, level, team, customer_id, order_number,
    opened_at, received_at, updated_at, version, hash, state)
  select $1, ${idOf('case', 'n')}, 'N-' || n, policy, version, 'quality', 'web', 'received', n % 5 = 0, 1, 'support', ${idOf('customer', 'n / 3')}, 'F-' || (100000 + n),
    opened, opened, opened, 8, '', '{}'
  from policy_versions, generate_series(0, $2::integer - 1) n,
    lateral (select '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute' as opened) instants
  where organisation = $1`

/** A message as it stands in the table, of the n-th case. */
export function messagesOf(seed: number): (n: number) => { author: 'customer' | 'agent'; body: string } {
  const random = randomFrom(seed)
  const draw = drawFrom(vocabulary(), random)
  return (n) => {
    const written = writeMessage(draw, random)
    const body = n % rareEvery === 7 ? `${written} ${rareWord}.` : written
    return { author: n % 2 === 0 ? 'customer' : 'agent', body }
  }
}

async function copyMessages({ store }: BenchDatabase, messages: number): Promise<void> {
  const write = messagesOf(5)
  await store.transaction(organisation, async (_, client) => {
    await client.query('create temporary table brought (n integer, author text, body text) on commit drop')
    const stream = client.query(copyFrom('copy brought from stdin'))
    for (let n = 0; n < messages; n += 1) {
      const { author, body } = write(n)
      if (!stream.write(`${n}\t${author}\t${body}\n`)) await once(stream, 'drain')
    }
    stream.end()
    await once(stream, 'finish')
    await client.query(
      `insert into messages (organisation, message_id, case_id, thread, author, channel, language, body, at, key)
       select $1, ${idOf('message', 'n')}, ${idOf('case', `n / ${perCase}`)}, 'customer', author, 'web', 'fr', body,
         $2::timestamptz + n * interval '6 seconds', 'm-' || n from brought`,
      [organisation, begin],
    )
  })
}

/** One message of the n-th case, written as any is: `$1` the organisation, `$2` n, `$3` the author, `$4` the text. */
export const oneMessage = `insert into messages (organisation, message_id, case_id, thread, author, channel, language, body, at, key)
  select $1, id, ${idOf('case', '$2::integer')}, 'customer', $3, 'web', 'fr', $4, now(), 'live-' || id from gen_random_uuid() id`
