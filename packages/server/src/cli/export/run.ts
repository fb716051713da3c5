/** Writes an export: one organisation, or one of its cases, of one instant. */
import { Readable } from 'node:stream'
import { type CaseEvent, publishHtml } from '@redress/engine'
import type { PoolClient } from 'pg'
import { filledIn } from '../../cases/references.ts'
import { meaningsOf } from '../../commands/load.ts'
import { NotStored, type Storage } from '../../evidence/storage/storage.ts'
import type { Policies } from '../../policies/policies.ts'
import { storedKeys } from '../../store/backup/stored-keys.ts'
import { quoted } from '../../store/backup/tables.ts'
import type { Store } from '../../store/store.ts'
import { type DossierParts, dossierPage } from './dossier.ts'
import { readmeOf } from './readme.ts'
import { exportedTables } from './tables.ts'
import type { Target } from './target.ts'

export interface ExportOptions {
  store: Store
  policies: Policies
  storage: Storage
  organisation: string
  /** One case; everything, where it is left out. */
  caseId?: string
  number?: string
  target: Target
  madeAt: Date
  onProgress?: (part: string) => void
}

export interface Exported {
  rows: number
  files: number
}

/** Writes all of it into the target, in bounded memory. */
export async function exportAll(options: ExportOptions): Promise<Exported> {
  const { store, organisation, caseId, number, target, madeAt, onProgress = () => {} } = options
  const exported: Exported = { rows: 0, files: 0 }
  return await store.read(organisation, async (_, client) => {
    await client.query('begin isolation level repeatable read read only')
    try {
      await target.addText('README.md', readmeOf(organisation, number, madeAt))
      for (const [table, { ofCase, without = [] }] of Object.entries(exportedTables)) {
        if (caseId !== undefined && ofCase === undefined) continue
        onProgress(table)
        const counting = rowsOf(client, table, { organisation, caseId, ofCase, without }, exported)
        await target.addStream(`${table}.jsonl`, Readable.from(counting))
      }
      await addPolicies(client, options)
      onProgress('files')
      const paths = await addFiles(client, options, exported)
      if (caseId !== undefined)
        await target.addText('dossier.html', await dossierOf(client, options, caseId, paths))
      return exported
    } finally {
      await client.query('rollback').catch(() => {})
    }
  })
}

const page = 500

interface Rows {
  organisation: string
  caseId: string | undefined
  ofCase: string | undefined
  without: readonly string[]
}

async function* rowsOf(
  client: PoolClient,
  table: string,
  { organisation, caseId, ofCase, without }: Rows,
  exported: Exported,
) {
  const where = caseId === undefined ? '' : ` and ${ofCase}`
  const usesCase = where.includes('$2')
  await client.query({
    text: `declare exported_rows no scroll cursor for
      select (to_jsonb(${quoted(table)}) - '{${without.join(',')}}'::text[])::text as row from ${quoted(table)} where organisation = $1${where}`,
    values: usesCase ? [organisation, caseId] : [organisation],
  })
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${page} from exported_rows`)
    exported.rows += rows.length
    for (const { row } of rows) yield Buffer.from(`${row}\n`)
    if (rows.length < page) break
  }
  await client.query('close exported_rows')
}

async function addPolicies(
  client: PoolClient,
  { policies, organisation, caseId, target }: ExportOptions,
): Promise<void> {
  const narrowed = caseId === undefined ? '' : ` and ${exportedTables.policy_versions?.ofCase}`
  const { rows } = await client.query<{ policy: string; version: string; source: string }>(
    `select policy, version, source from policy_versions where organisation = $1${narrowed}`,
    caseId === undefined ? [organisation] : [organisation, caseId],
  )
  for (const { policy, version, source } of rows) {
    const name = `policies/${policy}-${version}`.replaceAll(/[^\w./-]/g, '_')
    await target.addText(`${name}.yaml`, source)
    const loaded = await policies.version(organisation, policy, version)
    for (const language of loaded ? loaded.policy.languages : [])
      if (loaded) await target.addText(`${name}.${language}.html`, publishHtml(loaded.policy, language))
  }
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
}

/** The originals; gives where each file is. */
async function addFiles(
  client: PoolClient,
  { storage, organisation, caseId, target }: ExportOptions,
  exported: Exported,
): Promise<Map<string, string>> {
  const narrowed =
    caseId === undefined ? 'organisation = $1' : `organisation = $1 and ${exportedTables.files?.ofCase}`
  const values = caseId === undefined ? [organisation] : [organisation, caseId]
  const kept = new Map<string, string>()
  for await (const { key } of storedKeys(client, { where: narrowed, values })) {
    const [, sha256] = /\/([0-9a-f]{64})\/original$/.exec(key) ?? []
    if (!sha256) continue
    const path = `files/${sha256}.${await endingOf(client, organisation, sha256)}`
    try {
      await storage.asFile(key, (from) => target.addFile(path, from))
      exported.files += 1
      kept.set(sha256, path)
    } catch (error) {
      if (!(error instanceof NotStored)) throw error
    }
  }
  return kept
}

async function endingOf(client: PoolClient, organisation: string, sha256: string): Promise<string> {
  const { rows } = await client.query<{ media_type: string | null }>(
    'select media_type from files where organisation = $1 and sha256 = $2 limit 1',
    [organisation, sha256],
  )
  return endings[rows[0]?.media_type ?? ''] ?? 'bin'
}

async function dossierOf(
  client: PoolClient,
  { organisation, policies }: ExportOptions,
  caseId: string,
  paths: ReadonlyMap<string, string>,
): Promise<string> {
  const ask = async <Row extends object>(text: string) =>
    (await client.query<Row>(text, [organisation, caseId])).rows
  const [row] = await ask<DossierParts['row'] & { policy: string; policy_version: string }>(
    'select * from cases where organisation = $1 and case_id = $2',
  )
  const loaded = row && (await policies.version(organisation, row.policy, row.policy_version))
  if (!row || !loaded)
    throw new Error(`Case ${caseId} has no row, or its policy is gone: run "redress rebuild".`)
  const bodies = await ask<{ body: string }>(
    'select body from case_events where organisation = $1 and case_id = $2 order by version',
  )
  const log = `[${bodies.map(({ body }) => body).join(',')}]`
  const files = await ask<DossierParts['files'][number]>(
    `select file_id, name, media, sha256 from files where organisation = $1 and ${exportedTables.files?.ofCase} order by created_at`,
  )
  const [customer] = await ask<{ name: string | null; email: string | null }>(
    `select name, email from customers where organisation = $1 and ${exportedTables.customers?.ofCase}`,
  )
  return dossierPage({
    ...{ organisation, row, loaded, customer },
    events: filledIn<CaseEvent[]>(log, await meaningsOf(client, organisation, log)),
    messages: await ask('select * from messages where organisation = $1 and case_id = $2 order by at'),
    notes: await ask('select * from notes where organisation = $1 and case_id = $2 order by at'),
    obligations: await ask(
      'select * from obligations where organisation = $1 and case_id = $2 order by raised_at, obligation_id',
    ),
    files: files.map((file) => ({ ...file, path: paths.get(file.sha256 ?? '') })),
  })
}
