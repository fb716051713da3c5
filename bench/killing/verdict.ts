/** What must hold after all the killing. */
import type pg from 'pg'
import { organisation } from './load.ts'
import type { Provider } from './provider.ts'

/** How often nothing may have moved on, looked at every quarter of a second, before we give up. */
const patience = 240

/** What does not, in sentences. */
export const broken: string[] = []

function must(holds: boolean, what: string): void {
  process.stdout.write(`${holds ? '✓' : '✗'} ${what}\n`)
  if (!holds) broken.push(what)
}

export interface Expected {
  /** By matter, the number and the versions that the server acknowledged; 0 where it did not. */
  numbers: ReadonlyMap<number, { number: string; opened: number; decided: number }>
  /** How many claims waited for a picture that never came. */
  waiting: number
  provider: Provider
}

export async function finish(database: pg.Client, { numbers, waiting, provider }: Expected): Promise<void> {
  await database.query(`set redress.organisation = '${organisation}'`)
  const one = async (text: string) => Number((await database.query(text)).rows[0].n)
  for (const [what, text] of Object.entries(untilDone)) {
    let left = await one(text)
    for (let still = 0; left > 0 && still < patience; still += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      const now = await one(text)
      if (now < left) still = 0
      left = now
    }
    must(left === 0, `${what} come to an end`)
  }
  const { rows } = await database.query('select number, version from cases')
  const versions = new Map(rows.map(({ number, version }) => [number, version]))
  const lost = [...numbers.values()].filter(
    ({ number, opened, decided }) => (versions.get(number) ?? 0) < Math.max(opened, decided),
  )
  must(lost.length === 0, `every acknowledged command is there (${numbers.size} cases)`)
  const claimed = await one('select count(distinct order_number) as n from cases')
  must(claimed === rows.length, `no claim became two cases (${rows.length} cases)`)
  const gaps = await one(
    'select count(*) as n from (select case_id from case_events group by case_id having max(version) <> count(*)) gaps',
  )
  must(gaps === 0, 'no history has a gap')
  const paid = await one('select count(*) as n from payouts')
  const steps = await one(
    `select count(*) as n from case_events where type = 'step-done' and body::json->'data'->>'pays' = 'true'`,
  )
  must(paid === steps, `every paying step has one payout (${paid})`)
  const keys = await one('select count(distinct key) as n from payouts')
  must(
    keys === paid && provider.asked.size === paid,
    `the provider saw one key for each of them (asked ${sum(provider)} times)`,
  )
  const late = await one(
    `select count(*) as n from (select case_id from case_events where type = 'obligation-late' and body::json->'data'->>'name' = 'complete-the-claim'
      group by case_id having count(*) = 1) once`,
  )
  const twice = await one(
    `select count(*) as n from (select case_id from case_events where type = 'obligation-late' and body::json->'data'->>'name' = 'complete-the-claim'
      group by case_id having count(*) > 1) twice`,
  )
  must(late === waiting && twice === 0, `every deadline happened once (${late} of ${waiting})`)
  const letters = await one(
    'select count(*) as n from (select key from messages group by key having count(*) > 1) twice',
  )
  must(letters === 0, 'no letter stands twice in a conversation')
}

const sum = ({ asked }: Provider) => [...asked.values()].reduce((all, each) => all + each, 0)

const untilDone = {
  effects: `select count(*) as n from effects where state = 'waiting' and kind <> 'mail'`,
  deadlines: `select count(*) as n from cases where open and status = 'awaiting-information'`,
}
