import type pg from 'pg'
import { nearlySame } from './examine/fingerprint.ts'

/** A file of another case that is the same, or shows the same picture. */
export interface Duplicate {
  fileId: string
  caseId: string
  /** The case as people call it. */
  number: string
  /** `same-file`: byte for byte. `same-picture`: saved again, at another size or quality. */
  how: 'same-file' | 'same-picture'
  /** In how many of its 64 bits the fingerprint differs; 0 to 7. */
  distance: number
}

/** Most duplicates that are told of one file. */
export const mostDuplicates = 20

/**
 * Where else in the organisation a file, or its picture, was used: in cases that the file itself does not belong to. For staff only.
 *
 * Fingerprints that differ in at most 7 of 64 bits agree, in one of their four parts of 16 bits, in all but at most one bit. So 17 values for each part
 * find all of them, by index, however many pictures there are.
 */
export async function duplicatesOf(
  client: pg.ClientBase,
  organisation: string,
  file: { file_id: string; sha256: string | null; fingerprint: string | null },
): Promise<Duplicate[]> {
  if (!file.sha256) return []
  const parts = file.fingerprint === null ? [] : partsOf(BigInt(file.fingerprint))
  const { rows } = await client.query<Duplicate>({
    ...(parts.length > 0 ? sameOrNear : same),
    values: [
      organisation,
      file.file_id,
      file.sha256,
      ...(parts.length > 0 ? [file.fingerprint, ...parts] : []),
    ],
  })
  return rows
}

/** For each of the four parts, its value and all that differ from it in one bit. */
function partsOf(fingerprint: bigint): number[][] {
  return [48n, 32n, 16n, 0n].map((shift) => {
    const value = Number((BigInt.asUintN(64, fingerprint) >> shift) & 65535n)
    return [value, ...Array.from({ length: 16 }, (_, bit) => value ^ (1 << bit))]
  })
}

const used = `
  select distinct on (found.file_id, c.case_id) found.file_id as "fileId", c.case_id as "caseId", c.number,
    found.how, found.distance
  from found
  join case_files belongs on belongs.organisation = $1 and belongs.file_id = found.file_id
  join cases c on c.organisation = $1 and c.case_id = belongs.case_id
  where not exists (select from case_files own
    where own.organisation = $1 and own.file_id = $2 and own.case_id = c.case_id)
  order by found.file_id, c.case_id, found.distance`

const told = (found: string) => `with ${found} select * from (${used}) told
  order by distance, "fileId", "caseId" limit ${mostDuplicates}`

const sameFile = `select file_id, 'same-file' as how, 0 as distance from files where organisation = $1 and sha256 = $3`

const same = { name: 'duplicates-same', text: told(`found as (${sameFile})`) }

const near = [0, 1, 2, 3]
  .map(
    (part) => `select file_id, fingerprint, sha256 from files
      where organisation = $1 and fingerprint is not null and fingerprint_${part} = any($${part + 5}::integer[])`,
  )
  .join(' union all ')

const sameOrNear = {
  name: 'duplicates-near',
  text: told(`near as materialized (${near}),
    found as (${sameFile} union all
      select file_id, 'same-picture', bit_count((fingerprint # $4::bigint)::bit(64))::int from near
      where sha256 <> $3 and bit_count((fingerprint # $4::bigint)::bit(64)) <= ${nearlySame})`),
}
