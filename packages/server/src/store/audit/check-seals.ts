import type { PoolClient } from 'pg'
import type { Finding } from './finding.ts'
import { headsHashSql, type Seal, sealHash } from './seal.ts'

/** A seal that was kept elsewhere. */
export interface KeptSeal {
  organisation: string
  number: number
  hash: string
}

/** Whether the seals follow from each other, are the ones that were kept elsewhere, and everything they name is still in the log. */
export async function checkSeals(
  client: PoolClient,
  organisation: string,
  kept: readonly KeptSeal[],
): Promise<{ findings: Finding[]; newest?: Seal }> {
  const findings: Finding[] = []
  const wrong = (message: string) => findings.push({ organisation, kind: 'seal', message })
  const hashes = new Map<number, string>()
  let newest: Seal | undefined
  for (const { headsHash, counted, ...seal } of await readSeals(client, organisation)) {
    const expected = (newest?.number ?? 0) + 1
    if (seal.number !== expected) wrong(`Seal ${expected} is missing.`)
    else if (seal.previous !== (newest?.hash ?? ''))
      wrong(`Seal ${seal.number} does not follow from the one before.`)
    if (seal.heads !== counted || sealHash(seal, headsHash) !== seal.hash)
      wrong(`Seal ${seal.number} was changed: it is not what was sealed.`)
    hashes.set(seal.number, seal.hash)
    newest = seal
  }
  for (const { number, hash } of kept.filter((each) => each.organisation === organisation)) {
    if (!hashes.has(number)) wrong(`Seal ${number}, which was kept elsewhere, is missing.`)
    else if (hashes.get(number) !== hash) wrong(`Seal ${number} is not the one that was kept elsewhere.`)
  }
  findings.push(...(await checkSealedHeads(client, organisation)))
  return newest ? { findings, newest } : { findings }
}

type ReadSeal = Seal & { headsHash: string; counted: number }

async function readSeals(client: PoolClient, organisation: string): Promise<ReadSeal[]> {
  const { rows } = await client.query<ReadSeal>(
    `select organisation, number, at, previous, heads, seals.hash, named."headsHash", named.counted
     from audit_seals seals, lateral (
       select ${headsHashSql} as "headsHash", count(*)::int as counted from audit_seal_heads heads
       where heads.organisation = seals.organisation and heads.number = seals.number) named
     where organisation = $1 order by number`,
    [organisation],
  )
  return rows
}

const lost = `
  select heads.case_id as "caseId", heads.version, min(heads.number) as number, events.hash is not null as there,
    exists (select from case_events any_event where any_event.organisation = $1 and any_event.case_id = heads.case_id) as "anyThere"
  from audit_seal_heads heads left join case_events events
    on events.organisation = heads.organisation and events.case_id = heads.case_id and events.version = heads.version
  where heads.organisation = $1 and events.hash is distinct from heads.hash
  group by 1, 2, 4 order by 1, 2`

interface Lost {
  caseId: string
  version: number
  number: number
  there: boolean
  anyThere: boolean
}

async function checkSealedHeads(client: PoolClient, organisation: string): Promise<Finding[]> {
  const { rows } = await client.query<Lost>(lost, [organisation])
  return rows.map(({ caseId, version, number, there, anyThere }) => {
    const finding = (kind: Finding['kind'], message: string): Finding => ({
      organisation,
      caseId,
      version,
      kind,
      message,
    })
    if (there) return finding('changed', `Event ${version} is not the one that seal ${number} names.`)
    if (anyThere) return finding('tail-missing', `Event ${version}, which seal ${number} names, is missing.`)
    return finding('case-missing', `The whole case is missing; seal ${number} names its event ${version}.`)
  })
}
