import type { EvidenceMedia } from '@redress/engine'
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Defaulted, Json } from './columns.ts'

export type FileState =
  /** Its bytes are still coming. */
  | 'uploading'
  /** All there, not yet looked at. */
  | 'received'
  /** The virus scanner could not be asked; it is asked again. */
  | 'unscanned'
  | 'ready'
  /** Not what we accept; its bytes are gone. */
  | 'refused'
  /** The virus scanner found something. The bytes are kept where nothing serves them. */
  | 'quarantined'
  /** Bytes and what was read from them are gone; id and hash remain. */
  | 'erased'

/** Why a file was not accepted: the problem that its uploader is told. */
export interface FileProblem {
  type: string
  title: string
  status: number
  detail?: string
  /** What the virus scanner calls it; for staff. */
  found?: string
}

export interface EvidenceTables {
  files: {
    organisation: string
    file_id: string
    /** Who uploaded it. */
    owner_kind: 'customer' | 'seller' | 'staff' | 'key' | 'system'
    owner_id: string
    /** As its uploader calls it. */
    name: string | null
    /** What its uploader says it is; only for messages, the content decides. */
    declared_type: string | null
    /** Bytes. */
    size: ColumnType<string | null, number | null, number | null>
    state: FileState
    problem: Json<FileProblem> | null
    media: EvidenceMedia | null
    /** Told from the content. */
    media_type: string | null
    /** Of the original, as it came. */
    sha256: string | null
    /** What was made from the original: `shared`, `thumbnail-320`, `thumbnail-1280`. */
    copies: Defaulted<string[]>
    /** The media type of the copy that people outside the staff see; null where there is none. */
    shared_type: string | null
    width: number | null
    height: number | null
    duration_ms: number | null
    /** As the file has it: `2026-03-01T11:58:00+01:00`, without the offset where the camera did not write one. */
    captured_at: string | null
    latitude: number | null
    longitude: number | null
    /** 64 bits that pictures looking the same have nearly in common; null of a picture too plain for that. */
    fingerprint: string | null
    /** Its four parts of 16 bits, the highest first. */
    fingerprint_0: GeneratedAlways<number | null>
    fingerprint_1: GeneratedAlways<number | null>
    fingerprint_2: GeneratedAlways<number | null>
    fingerprint_3: GeneratedAlways<number | null>
    created_at: Date
    /** When an unfinished upload is given up. */
    expires_at: Date
    received_at: Date | null
    scanned_at: Date | null
    examined_at: Date | null
    erased_at: Date | null
  }
  /** Which files belong to which case. */
  case_files: {
    organisation: string
    case_id: string
    file_id: string
    /** Who sees it besides staff; nobody, where it came with an internal note. */
    shown_to: ('customer' | 'seller')[]
    linked_at: Date
  }
  /** Who is writing to an upload, among all server processes; a lease by the database's clock. */
  upload_locks: {
    organisation: string
    file_id: string
    holder: string
    until: Date
    /** Somebody else waits for it: most often the same client, back after its connection broke. */
    wanted: Defaulted<boolean>
  }
}
