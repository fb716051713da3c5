/**
 * 100,000 promises that fall due at one instant, with one process that looks after deadlines and with two: `node bench/deadlines.ts`. All must happen, each
 * once, and the log must be right afterwards. `--quick` takes few of them.
 *
 * Every one is a real claim that lacks a picture: at two o'clock it is refused, its promises end, and a letter is queued. Letters are not carried out.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { verify } from '../packages/server/src/store/audit/verify.ts'
import { addOrganisation, openDatabase, tidyUp } from './database/open.ts'
import { dueAt, incompleteClaim } from './falling-due/claim.ts'
import { wholeCase, writeClones } from './falling-due/clones.ts'
import type { Told } from './falling-due/process.ts'
import { printTable } from './print.ts'
import { watchDatabase } from './serving/memory.ts'

const quick = process.argv.includes('--quick')
const count = quick ? 300 : 100_000
const program = join(import.meta.dirname, 'falling-due/process.ts')
const database = await openDatabase()
const { store, url, folder } = database
const watched = watchDatabase(folder)
const rows: string[][] = []
const broken: string[] = []
const must = (holds: boolean, what: string) => holds || broken.push(what)

try {
  for (const processes of [1, 2]) rows.push(await measure(processes))
  printTable(['processes', 'cases', 'seconds', 'a second', 'the last, s late', 'peak MB each'], rows)
  const audit = await verify(store)
  must(audit.found === 0, 'the log is as it was recorded')
  process.stdout.write(
    `\nEach happened once, at its instant in the record. ${audit.events} events verified, ${audit.found} findings. The database took ${watched.end().toFixed(0)} MB at most.\n`,
  )
} finally {
  watched.end()
  await database.close()
}
for (const what of broken) process.stdout.write(`✗ ${what}\n`)
if (broken.length > 0) process.exitCode = 1

async function measure(processes: number): Promise<string[]> {
  const organisation = `by-${processes}`
  await addOrganisation(database, organisation)
  const caseId = await incompleteClaim(store, organisation)
  await writeClones(store, organisation, await wholeCase(store, organisation, caseId), count - 1)
  await tidyUp(database, 'cases', 'case_events', 'obligations', 'case_texts')

  const children = Array.from({ length: processes }, () => fork(program, [url]))
  await Promise.all(children.map((child) => once(child, 'message')))
  const begin = performance.now()
  const told = children.map(async (child): Promise<Told> => (await once(child, 'message'))[0])
  for (const child of children) child.send('go')
  const all = await Promise.all(told)
  const seconds = (performance.now() - begin) / 1000
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))

  const { once: happened, late } = await counted(organisation)
  const done = all.reduce((sum, { cases }) => sum + cases, 0)
  must(happened === count, `${happened} of ${count} happened exactly once, with ${processes}`)
  must(done === count, `the processes let ${done} of ${count} happen, with ${processes}`)
  return [
    String(processes),
    String(count),
    seconds.toFixed(1),
    (count / seconds).toFixed(0),
    late.toFixed(1),
    all.map(({ megabytes }) => megabytes.toFixed(0)).join(', '),
  ]
}

/** In how many cases it happened once, at its instant; and how long after it the last was recorded. */
async function counted(organisation: string): Promise<{ once: number; late: number }> {
  const { rows: found } = await store.read(organisation, (_, client) =>
    client.query(
      `select count(*) filter (where times = 1 and at = $2)::integer as once, extract(epoch from max(recorded) - $2)::float as late
       from (select case_id, count(*) as times, min(at) as at, max(recorded_at) as recorded from case_events
         where organisation = $1 and type = 'obligation-late' and body::json #>> '{data,name}' = 'complete-the-claim' group by case_id) cases`,
      [organisation, new Date(dueAt)],
    ),
  )
  return found[0]
}
