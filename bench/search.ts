/**
 * Full-text search over 1,000,000 messages in 100,000 cases, as the search route does it, and over HTTP: `node bench/search.ts`. `--quick` takes few and
 * looks at no clock, but whether what must be found is found.
 */
import assert from 'node:assert/strict'
import { findCases } from '../packages/server/src/search/find.ts'
import { addOrganisation, openDatabase } from './database/open.ts'
import {
  fillConversations,
  messagesOf,
  oneMessage,
  organisation,
  perCase,
  rareEvery,
} from './finding/fill.ts'
import { rareWord } from './finding/words.ts'
import { freePort, type Place, run, startServer } from './killing/process.ts'
import { percentile, timeInTurn } from './percentiles.ts'
import { printTable } from './print.ts'
import { mostOf, watchDatabase } from './serving/memory.ts'

const quick = process.argv.includes('--quick')
const messages = quick ? 2000 : 1_000_000
const [rounds, live] = quick ? [1, 20] : [60, 2000]
const queries = {
  'a rare word': rareWord,
  'two words': 'odeur ammoniac',
  'three words': 'tourteau chair molle',
  'a common word': 'livraison',
  'a prefix, while typing': 'langou',
  'two letters': 'cr',
  'an order number': 'F-100123',
  'order number and word': 'F-100123 pour',
  'a customer, by a part of the name': 'issonnerie 123',
  nothing: 'xylophone',
} as const
type Name = keyof typeof queries

const database = await openDatabase()
const { store, folder } = database
const watched = watchDatabase(folder)
try {
  await addOrganisation(database, organisation)
  const begun = performance.now()
  await fillConversations(database, messages)
  const filled = (performance.now() - begun) / 1000
  const rare = await search(rareWord)
  assert.equal(rare.hits.length, Math.ceil((messages - 7) / rareEvery))
  if (messages > 1230) assert.equal((await search('F-100123')).hits.length, 1)
  assert.equal((await search('xylophone')).hits.length, 0)
  assert.ok((await search('livraison')).hits.length > 0)

  const works = Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [name, () => search(query)]),
  ) as Record<Name, () => Promise<unknown>>
  const direct = await timeInTurn(works, { rounds, warming: 2 })

  const perSecond = await writeLive()
  const place: Place = { folder, port: await freePort(), environment: {} }
  const { key } = JSON.parse(
    run(place, 'key', 'create', 'bench', '--organisation', organisation, '--all-scopes', '--json'),
  )
  const server = await startServer(place)
  const asked = Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [
      name,
      async () => {
        const response = await fetch(`${server.url}/api/v1/search?q=${encodeURIComponent(query)}`, {
          headers: { authorization: `Bearer ${key}` },
        })
        assert.equal(response.status, 200)
        await response.arrayBuffer()
      },
    ]),
  ) as Record<Name, () => Promise<unknown>>
  const http = await timeInTurn(asked, { rounds: Math.ceil(rounds / 2), warming: 2 })
  const serverMegabytes = mostOf(server.pid)
  await server.stop()

  const rows: string[][] = []
  for (const name of Object.keys(queries) as Name[]) {
    const { hits, more } = await search(queries[name])
    rows.push([
      name,
      `${hits.length}${more ? '+' : ''}`,
      ...[percentile(direct[name], 50), percentile(direct[name], 95), percentile(http[name], 50)].map(
        (milliseconds) => milliseconds.toFixed(1),
      ),
    ])
  }
  printTable(['milliseconds', 'cases', 'median', '95 of 100', 'over HTTP, median'], rows)
  const { rows: sizes } = await store.everywhere((_, client) =>
    client.query(`select pg_relation_size('search_documents_words') as words, pg_relation_size('search_documents_names') as names,
      pg_table_size('search_documents') as documents, pg_table_size('messages') as messages`),
  )
  const megabytes = (name: string) => (Number(sizes[0][name]) / 1e6).toFixed(0)
  process.stdout.write(
    `\n${messages} messages, ${megabytes('messages')} MB; their search documents ${megabytes('documents')} MB, its indexes ${megabytes('words')} MB for words and ${megabytes('names')} MB for names; all written in ${filled.toFixed(0)} s.\n` +
      `A message that is written one by one is found at once; ${perSecond.toFixed(0)} a second.\n` +
      `Most memory: server ${serverMegabytes.toFixed(0)} MB, database ${watched.end().toFixed(0)} MB\n`,
  )
} finally {
  watched.end()
  await database.close()
}

/** Messages as they come in, with their triggers, each found as soon as it is there; gives how many a second. */
async function writeLive(): Promise<number> {
  const write = messagesOf(6)
  const begin = performance.now()
  for (let n = 0; n < live; n += 1) {
    const { author, body } = write(n + 1000)
    await store.read(organisation, (_, client) =>
      client.query(oneMessage, [organisation, n % (messages / perCase), author, `${body} zanzibar${n}`]),
    )
  }
  const seconds = (performance.now() - begin) / 1000
  const { hits } = await search(`zanzibar${live - 1}`)
  assert.equal(hits.length, 1)
  return live / seconds
}

function search(query: string) {
  return store.read(organisation, (_, client) =>
    findCases(client, query, { searcher: { kind: 'ours' }, languages: ['fr'], limit: 20 }),
  )
}
