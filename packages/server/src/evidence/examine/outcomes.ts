import type { EvidenceMedia } from '@redress/engine'
import { enqueue } from '../../effects/enqueue.ts'
import { json } from '../../store/tables/columns.ts'
import type { FileProblem } from '../../store/tables/evidence.ts'
import type { FileRow } from '../files.ts'
import { infected } from '../problems.ts'
import { quarantineKey } from '../storage/storage.ts'
import { deleteUpload, releaseContent } from './content.ts'
import type { Examined, Examining } from './examine.ts'
import type { Findings } from './findings.ts'

interface Found {
  sha256: string
  media: EvidenceMedia
  mediaType: string
  copies: string[]
  findings: Findings
  scanned: boolean
}

export async function ready(evidence: Examining, file: FileRow, found: Found): Promise<Examined> {
  const { findings } = found
  const now = new Date(evidence.clock.now())
  const settled = await settle(evidence, file, {
    state: 'ready',
    problem: null,
    media: found.media,
    media_type: found.mediaType,
    sha256: found.sha256,
    copies: found.copies,
    shared_type: findings.sharedType ?? null,
    width: findings.width ?? null,
    height: findings.height ?? null,
    duration_ms: findings.durationMs ?? null,
    captured_at: findings.capturedAt ?? null,
    latitude: findings.latitude ?? null,
    longitude: findings.longitude ?? null,
    fingerprint: findings.fingerprint?.toString() ?? null,
    scanned_at: found.scanned ? now : null,
    examined_at: now,
  })
  if (settled.state !== 'ready') await releaseContent(evidence, file.organisation, found.sha256)
  return settled
}

/** Not accepted: why is kept, the bytes are not. */
export async function refuse(evidence: Examining, file: FileRow, problem: FileProblem): Promise<Examined> {
  const settled = await settle(evidence, file, {
    state: 'refused',
    problem: json(problem),
    examined_at: new Date(evidence.clock.now()),
  })
  await deleteUpload(evidence.storage, file.file_id)
  return settled
}

/** Infected: the bytes are moved where nothing serves them, for whoever must look into it. */
export async function quarantine(
  evidence: Examining,
  file: FileRow,
  key: string,
  found: string,
): Promise<Examined> {
  await evidence.storage.move(key, quarantineKey(file.organisation, file.file_id))
  const now = new Date(evidence.clock.now())
  const settled = await settle(evidence, file, {
    state: 'quarantined',
    problem: json({ ...infected, found }),
    scanned_at: now,
    examined_at: now,
  })
  await deleteUpload(evidence.storage, file.file_id)
  evidence.log.warn({ organisation: file.organisation, fileId: file.file_id, found }, 'A file is infected.')
  return settled
}

/** The scanner cannot be asked: the file waits, and is examined again by an effect. */
export function waitForScanner(evidence: Examining, file: FileRow): Promise<Examined> {
  const { organisation, file_id: fileId } = file
  return evidence.store.transaction(organisation, async (db, client) => {
    await db
      .updateTable('files')
      .set({ state: 'unscanned' })
      .where('organisation', '=', organisation)
      .where('file_id', '=', fileId)
      .where('state', '=', 'received')
      .execute()
    await enqueue(client, organisation, [{ kind: 'scan', key: `scan:${fileId}`, payload: { fileId } }])
    return { state: 'unscanned', problem: null }
  })
}

/** Writes an outcome, unless there is one already: that of somebody who was faster, or of an erasure. */
function settle(evidence: Examining, file: FileRow, set: object): Promise<Examined> {
  const { organisation, file_id } = file
  return evidence.store.read(organisation, async (db) => {
    await db
      .updateTable('files')
      .set(set)
      .where('organisation', '=', organisation)
      .where('file_id', '=', file_id)
      .where('state', 'in', ['received', 'unscanned'])
      .execute()
    return db
      .selectFrom('files')
      .select(['state', 'problem'])
      .where('organisation', '=', organisation)
      .where('file_id', '=', file_id)
      .executeTakeFirstOrThrow()
  })
}
