/** Proves the log, or says where it is not what was recorded. */
import type { PoolClient } from 'pg'
import type { Store } from '../store.ts'
import { checkCase } from './check-case.ts'
import { checkHeads } from './check-heads.ts'
import { checkSeals, type KeptSeal } from './check-seals.ts'
import type { Finding } from './finding.ts'
import { readLog } from './read-log.ts'
import type { Seal } from './seal.ts'

export interface AuditOptions {
  /** One organisation; all, where it is left out. */
  organisation?: string
  /** Seals that were kept elsewhere, which must still be in the chain. */
  kept?: readonly KeptSeal[]
  /** Told now and then how many events were read. */
  onProgress?: (events: number) => void
  /** How many findings are told in full; more are only counted. */
  most?: number
}

export interface Audit {
  organisations: number
  cases: number
  events: number
  findings: Finding[]
  /** How many there are in all. */
  found: number
  /** The newest seal of each organisation that has one. */
  seals: Seal[]
}

/**
 * Reads the whole log in order, in bounded memory, as it stood at one instant, while others go on writing: recomputes every hash, looks for gaps, compares the
 * columns with the bodies, the ends with the cases' rows, and the seals with all of it.
 */
export async function verify(store: Store, options: AuditOptions = {}): Promise<Audit> {
  const { organisation, most = 1000, onProgress } = options
  const names = organisation ? [organisation] : await organisationsOf(store)
  const audit: Audit = { organisations: names.length, cases: 0, events: 0, findings: [], found: 0, seals: [] }
  const add = (findings: readonly Finding[]) => {
    audit.found += findings.length
    audit.findings.push(...findings.slice(0, Math.max(0, most - audit.findings.length)))
  }
  for (const name of names) {
    await atOneInstant(store, name, async (client) => {
      for await (const rows of readLog(client, name)) {
        audit.cases += 1
        audit.events += rows.length
        add(checkCase(name, rows))
        if (audit.cases % 100 === 0) onProgress?.(audit.events)
      }
      add(await checkHeads(client, name))
      const { findings, newest } = await checkSeals(client, name, options.kept ?? [])
      add(withoutRepetition(findings, audit.findings))
      if (newest) audit.seals.push(newest)
    })
  }
  onProgress?.(audit.events)
  return audit
}

/** What a seal says too need not be told twice. */
function withoutRepetition(findings: readonly Finding[], told: readonly Finding[]): Finding[] {
  const known = new Set(told.map(({ kind, caseId, version }) => `${kind} ${caseId} ${version}`))
  return findings.filter(({ kind, caseId, version }) => !caseId || !known.has(`${kind} ${caseId} ${version}`))
}

async function organisationsOf(store: Store): Promise<string[]> {
  const rows = await store.everywhere((db) =>
    db.selectFrom('organisations').select('organisation').orderBy('organisation').execute(),
  )
  return rows.map(({ organisation }) => organisation)
}

/** Reading work on one snapshot. */
async function atOneInstant(
  store: Store,
  organisation: string,
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  await store.read(organisation, async (_, client) => {
    await client.query('begin isolation level repeatable read read only')
    try {
      await work(client)
    } finally {
      await client.query('rollback')
    }
  })
}
