/** What was done to a case whose events do not follow from each other. */
import { chain } from '../../cases/hash.ts'
import type { Finding, LogRow } from './finding.ts'

/** How far from its place an event is looked for. */
const reach = 5

/**
 * Every hash tells under which place, after which hash, its body was recorded. An event that stands elsewhere was moved; one whose place another event was
 * recorded for was inserted; one that follows from nothing was changed, or the one before it was.
 */
export function diagnose(organisation: string, rows: readonly LogRow[]): Finding[] {
  const hashes = ['', ...rows.map(({ hash }) => hash)]
  const recorded = new Map(rows.map((row) => [row, placeOf(organisation, row, hashes)]))
  const moved = rows.filter((row) => ![undefined, row.version].includes(recorded.get(row)))
  const taken = new Set(moved.map((row) => recorded.get(row)))
  return rows.flatMap((row): Finding[] => {
    const { caseId, version } = row
    const found = (kind: Finding['kind'], message: string): Finding[] => [
      { organisation, caseId, version, kind, message },
    ]
    const place = recorded.get(row)
    if (moved.includes(row))
      return found('moved', `Event ${place} was moved: it stands in the place of event ${version}.`)
    if (taken.has(version))
      return found('inserted', `Event ${version} was inserted: another event was recorded in its place.`)
    if (place !== undefined) return []
    if (!rows.some((other) => other.version === version - 1) && version > 1) return []
    return found(
      'changed',
      version === 1
        ? 'Event 1 was changed: it is not what was recorded.'
        : `Event ${version} was changed, or event ${version - 1} before it: the one does not follow from the other.`,
    )
  })
}

/** The place under which an event was recorded; undefined where its body is not what its hash was made of. */
function placeOf(organisation: string, row: LogRow, hashes: readonly string[]): number | undefined {
  const places = Array.from({ length: 2 * reach + 1 }, (_, index) => row.version - reach + index)
  places.sort((one, other) => Math.abs(one - row.version) - Math.abs(other - row.version))
  return places.find(
    (place) =>
      place > 0 &&
      hashes.some(
        (previous) =>
          (previous === '') === (place === 1) &&
          chain(previous, { organisation, ...row, version: place }) === row.hash,
      ),
  )
}
