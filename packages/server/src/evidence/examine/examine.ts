import { createReadStream } from 'node:fs'
import type { FileProblem, FileState } from '../../store/tables/evidence.ts'
import type { Evidence } from '../evidence.ts'
import { type FileRow, readFile } from '../files.ts'
import { accepted } from '../kinds.ts'
import { emptyFile, NotAccepted, tooLarge, typeNotAccepted } from '../problems.ts'
import { type Scan, ScannerUnavailable, scan } from '../scan/clamd.ts'
import { contentKey, NotStored, uploadKey } from '../storage/storage.ts'
import { keep } from './content.ts'
import { findingsOf } from './findings.ts'
import { sha256Of } from './hash.ts'
import { quarantine, ready, refuse, waitForScanner } from './outcomes.ts'
import { sniff } from './sniff.ts'

/** What examining needs. */
export type Examining = Pick<Evidence, 'store' | 'clock' | 'log' | 'storage' | 'limits' | 'scanner'>

export interface Examined {
  state: FileState
  problem: FileProblem | null
}

/**
 * Looks at a file whose bytes are all there: what it is by its content, whether it is accepted, scanned and whole; keeps its original under its hash and
 * makes its copies. Can be done again at any point, also by two at once: what was done is found done.
 * @throws when the disk, the bucket or the database fails; then it is to be done again.
 */
export async function examine(evidence: Examining, organisation: string, fileId: string): Promise<Examined> {
  const row = () => evidence.store.read(organisation, (db) => readFile(db, organisation, fileId))
  const file = await row()
  if (!file) throw new Error(`There is no file ${fileId}.`)
  if (file.state !== 'received' && file.state !== 'unscanned') return file
  try {
    const key = await whereIs(evidence, file)
    return await evidence.storage.asFile(key, (path) => look(evidence, file, key, path))
  } catch (error) {
    if (error instanceof NotAccepted) return refuse(evidence, file, error.problem)
    // Somebody else examined it meanwhile and was faster: that outcome holds.
    const now = error instanceof NotStored ? await row() : undefined
    if (now && now.state !== file.state) return now
    throw error
  }
}

/** Where the bytes are: where they came in, or already in their place if an earlier examination got that far. */
async function whereIs({ storage }: Examining, file: FileRow): Promise<string> {
  const uploaded = uploadKey(file.file_id)
  if (!file.sha256 || (await storage.exists(uploaded))) return uploaded
  return contentKey(file.organisation, file.sha256, 'original')
}

async function look(evidence: Examining, file: FileRow, key: string, path: string): Promise<Examined> {
  const size = Number(file.size)
  if (size === 0) throw new NotAccepted(emptyFile)
  const mediaType = await sniff(path)
  const media = mediaType === undefined ? undefined : accepted[mediaType]
  if (!mediaType || !media) throw new NotAccepted(typeNotAccepted(mediaType, file.declared_type))
  const limit = evidence.limits[media]
  if (size > limit) throw new NotAccepted(tooLarge(media, limit))

  const scanned = await askScanner(evidence, path)
  if (scanned === 'unavailable') return waitForScanner(evidence, file)
  if (scanned && !scanned.clean) return quarantine(evidence, file, key, scanned.found)

  const sha256 = await sha256Of(path)
  const findings = await findingsOf(path, mediaType)
  const copies = await keep(evidence, file, { sha256, copies: findings.copies, original: key })
  return ready(evidence, file, {
    sha256,
    media,
    mediaType,
    copies,
    findings,
    scanned: scanned !== undefined,
  })
}

async function askScanner(
  { scanner, log }: Examining,
  path: string,
): Promise<Scan | 'unavailable' | undefined> {
  if (!scanner) return undefined
  try {
    return await scan(scanner, createReadStream(path))
  } catch (error) {
    if (!(error instanceof ScannerUnavailable)) throw error
    log.error({ reason: error.message }, 'A file waits for the virus scanner.')
    return 'unavailable'
  }
}
