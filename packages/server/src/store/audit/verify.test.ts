import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chain } from '../../cases/hash.ts'
import { readSealLine, sealLine, sealLog } from './seal.ts'
import { caseIdOf, databaseWithLog } from './testing-log.ts'
import { type AuditOptions, verify } from './verify.ts'

let log: Awaited<ReturnType<typeof databaseWithLog>>
beforeEach(async () => {
  log = await databaseWithLog()
})
afterEach(() => log.close())

const noon = new Date('2026-03-02T12:00:00Z')
const second = caseIdOf(2)
async function found(options?: AuditOptions) {
  const { findings } = await verify(log.store, options)
  return findings.map(({ caseId, message }) =>
    caseId ? `case ${Number(caseId.slice(-3))}: ${message}` : message,
  )
}
const inCase = (set: string, more: string) =>
  log.tamper(`update case_events set ${set} where case_id = $1 and ${more}`, [second])
const remove = (what: string) =>
  log.tamper(`delete from case_events where case_id = $1 and ${what}`, [second])

test('a log that nobody touched is proven: every case, every event', async () => {
  expect(await verify(log.store)).toEqual({
    organisations: 1,
    cases: 3,
    events: 15,
    findings: [],
    found: 0,
    seals: [],
  })
})

test('an ordinary connection cannot touch it', async () => {
  for (const change of ["update case_events set type = 'closed'", 'delete from case_events']) {
    const work = log.store.transaction(log.organisation, (_, client) => client.query(change))
    await expect(work).rejects.toThrow('The log only grows')
  }
})

describe('found and named:', () => {
  test('a changed body', async () => {
    await inCase(`body = replace(body, '"number":2', '"number":9')`, 'version = 3')
    expect(await found()).toEqual([
      'case 2: Event 3 was changed, or event 2 before it: the one does not follow from the other.',
    ])
  })

  test('a changed first body', async () => {
    await inCase(`body = replace(body, '"number":2', '"number":9')`, 'version = 1')
    expect(await found()).toEqual(['case 2: Event 1 was changed: it is not what was recorded.'])
  })

  test('a removed event', async () => {
    await remove('version = 3')
    expect(await found()).toEqual(['case 2: Event 3 is missing.'])
  })

  test('several removed events, the first among them', async () => {
    await remove('version in (1, 2, 4)')
    expect(await found()).toEqual(['case 2: Events 1 to 2 are missing.', 'case 2: Event 4 is missing.'])
  })

  test('a removed tail', async () => {
    await remove('version > 3')
    expect(await found()).toEqual(['case 2: Events 4 to 5 are missing at the end.'])
  })

  test('a removed log', async () => {
    await remove('true')
    expect(await found()).toEqual(['case 2: All 5 events are missing; the case is still known.'])
  })

  test('swapped events', async () => {
    await inCase('version = 9', 'version = 3')
    await inCase('version = 3', 'version = 4')
    await inCase('version = 4', 'version = 9')
    expect(await found()).toEqual([
      'case 2: Event 4 was moved: it stands in the place of event 3.',
      'case 2: Event 3 was moved: it stands in the place of event 4.',
    ])
  })

  test('an inserted event, with a hash that fits and the later ones renumbered', async () => {
    await log.tamper('update case_events set version = version + 100 where case_id = $1 and version > 2', [
      second,
    ])
    await log.tamper('update case_events set version = version - 99 where case_id = $1 and version > 2', [
      second,
    ])
    await insert(3)
    expect(await found()).toEqual([
      'case 2: Event 3 was inserted: another event was recorded in its place.',
      'case 2: Event 3 was moved: it stands in the place of event 4.',
      'case 2: Event 4 was moved: it stands in the place of event 5.',
      'case 2: Event 5 was moved: it stands in the place of event 6.',
      'case 2: Event 6 is unknown to the case, which ends with event 5.',
    ])
  })

  test('an event added at the end', async () => {
    await insert(6)
    expect(await found()).toEqual(['case 2: Event 6 is unknown to the case, which ends with event 5.'])
  })

  test.each([
    [`type = 'closed'`, 'Event 2 is of type status-changed; its column says closed.'],
    [
      `at = at + interval '1 second'`,
      'Event 2 happened at 2026-03-02T11:02:00.000Z; its column says 2026-03-02T11:02:01.000Z.',
    ],
  ])('a column that says otherwise: %s', async (change, message) => {
    await inCase(change, 'version = 2')
    expect(await found()).toEqual([`case 2: ${message}`])
  })

  test('a case whose row was removed', async () => {
    await log.tamper('delete from cases where case_id = $1', [second])
    expect(await found()).toEqual(['case 2: The log has 5 events of a case that has no row.'])
  })
})

describe('with a seal, found and named too:', () => {
  beforeEach(async () => {
    await sealLog(log.store, log.organisation, noon)
  })

  test('nothing, where nothing was done', async () => {
    expect(await found()).toEqual([])
  })

  test('a whole case that is gone, with its row', async () => {
    await remove('true')
    await log.tamper('delete from cases where case_id = $1', [second])
    expect(await found()).toEqual(['case 2: The whole case is missing; seal 1 names its event 5.'])
  })

  test('a tail that is gone, with the row made to fit', async () => {
    await remove('version = 5')
    await log.tamper(
      `update cases set version = 4, hash = (select hash from case_events e where e.case_id = $1 and version = 4) where case_id = $1`,
      [second],
    )
    expect(await found()).toEqual(['case 2: Event 5, which seal 1 names, is missing.'])
  })

  test('a history written anew, with every hash and the row made to fit', async () => {
    await remove('true')
    await rewrite()
    expect(await found()).toEqual(['case 2: Event 5 is not the one that seal 1 names.'])
  })

  test('a changed seal, and seals that are gone', async () => {
    await log.addCase(4)
    await sealLog(log.store, log.organisation, new Date(+noon + 86_400_000))
    await log.tamper(`update audit_seals set at = at + interval '1 day' where number = 1`)
    expect(await found()).toEqual(['Seal 1 was changed: it is not what was sealed.'])
    await log.tamper('delete from audit_seals where number = 1')
    expect(await found()).toContain('Seal 1 is missing.')
  })

  test('a newest seal that is gone, by the line that was kept elsewhere', async () => {
    const sealed = await sealLog(log.store, log.organisation, noon)
    const line = sealed ? sealLine(sealed.seal) : ''
    expect(line).toMatch(/^halle-marine seal 1 of 2026-03-02T12:00:00.000Z: [0-9a-f]{64}$/)
    const kept = [readSealLine(line) ?? { organisation: '', number: 0, hash: '' }]
    expect(await found({ kept })).toEqual([])
    await log.tamper('delete from audit_seals')
    await log.tamper('delete from audit_seal_heads')
    expect(await found({ kept })).toEqual(['Seal 1, which was kept elsewhere, is missing.'])
    await sealLog(log.store, log.organisation, new Date(+noon + 1))
    expect(await found({ kept })).toEqual(['Seal 1 is not the one that was kept elsewhere.'])
  })
})

test('a seal names what changed since the one before, and only that', async () => {
  const seal = () => sealLog(log.store, log.organisation, noon)
  expect(await seal()).toMatchObject({ made: 1, seal: { number: 1, heads: 3 } })
  expect(await seal()).toMatchObject({ made: 0, seal: { number: 1 } })
  await log.addCase(4)
  expect(await seal()).toMatchObject({ made: 1, seal: { number: 2, heads: 1 } })
  expect(await verify(log.store)).toMatchObject({ found: 0, seals: [{ number: 2 }] })
})

test('two who seal at once make one seal', async () => {
  const both = await Promise.all([1, 2].map(() => sealLog(log.store, log.organisation, noon)))
  expect(both.map((each) => each?.made).sort()).toEqual([0, 1])
})

test('what is told is bounded, and counted in full', async () => {
  await log.tamper(`update case_events set body = '{}'`)
  const { findings, found: all } = await verify(log.store, { most: 4 })
  expect(findings).toHaveLength(4)
  expect(all).toBeGreaterThan(15)
})

test('the statements of the manual find the same without our code', async () => {
  const manual = readFileSync(resolve(import.meta.dirname, '../../../../../docs/how-to/operate.md'), 'utf8')
  const statements = [...manual.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql)
  expect(statements).toHaveLength(3)
  await sealLog(log.store, log.organisation, noon)
  const rows = async () => {
    const results = []
    for (const sql of statements) results.push((await log.tamper(sql)).rows)
    return results
  }
  expect(await rows()).toEqual([[], [], []])
  await inCase(`body = replace(body, '"number":2', '"number":9')`, 'version = 3')
  await log.tamper('delete from case_events where case_id = $1', [caseIdOf(3)])
  await log.tamper(`update audit_seals set at = at + interval '1 day'`)
  const [chained, headed, sealed] = await rows()
  expect(chained).toEqual([{ organisation: 'halle-marine', case_id: second, version: 3 }])
  expect(headed).toMatchObject([{ case_id: caseIdOf(3), version: 5 }])
  expect(sealed).toEqual([{ organisation: 'halle-marine', number: 1 }])
})

async function insert(version: number) {
  const { rows } = await log.tamper('select hash from case_events where case_id = $1 and version = $2', [
    second,
    version - 1,
  ])
  const at = new Date('2026-03-02T11:30:00Z')
  const body = JSON.stringify({ type: 'closed', at: at.getTime(), by: { party: 'desk' }, data: {} })
  const hash = chain(rows[0].hash, { organisation: log.organisation, caseId: second, version, body })
  await log.tamper(
    `insert into case_events (organisation, case_id, version, type, at, recorded_at, body, hash) values ($1, $2, $3, 'closed', $4, $4, $5, $6)`,
    [log.organisation, second, version, at, body, hash],
  )
}

/** Five other events, chained without fault, and the row to fit. */
async function rewrite() {
  let hash = ''
  for (let version = 1; version <= 5; version += 1) {
    const at = new Date('2026-03-02T11:30:00Z')
    const body = JSON.stringify({ type: 'other', at: at.getTime(), by: { party: 'desk' }, data: { version } })
    hash = chain(hash, { organisation: log.organisation, caseId: second, version, body })
    await log.tamper(
      `insert into case_events (organisation, case_id, version, type, at, recorded_at, body, hash) values ($1, $2, $3, 'other', $4, $4, $5, $6)`,
      [log.organisation, second, version, at, body, hash],
    )
  }
  await log.tamper('update cases set version = 5, hash = $2 where case_id = $1', [second, hash])
}
