/** Whether the events of one case are the ones that were recorded, each in its place. */
import { chain } from '../../cases/hash.ts'
import { diagnose } from './diagnose.ts'
import type { Finding, LogRow } from './finding.ts'

/** `rows` are all events of the case by version. */
export function checkCase(organisation: string, rows: readonly LogRow[]): Finding[] {
  return [
    ...gapsIn(organisation, rows),
    ...(isChained(organisation, rows) ? [] : diagnose(organisation, rows)),
    ...rows.flatMap((row) => checkColumns(organisation, row)),
  ]
}

/** Each event follows from the one before it. Across a gap nothing can be said. */
function isChained(organisation: string, rows: readonly LogRow[]): boolean {
  let before: LogRow | undefined
  return rows.every((row) => {
    const previous = row.version === 1 ? '' : before?.version === row.version - 1 ? before.hash : undefined
    before = row
    return previous === undefined || chain(previous, { organisation, ...row }) === row.hash
  })
}

function gapsIn(organisation: string, rows: readonly LogRow[]): Finding[] {
  let expected = 1
  return rows.flatMap(({ caseId, version }) => {
    const from = expected
    expected = version + 1
    if (version === from) return []
    const which = version - 1 === from ? `Event ${from} is` : `Events ${from} to ${version - 1} are`
    return { organisation, caseId, version: from, kind: 'missing', message: `${which} missing.` }
  })
}

/** Columns repeat what the body says, for queries. */
function checkColumns(organisation: string, row: LogRow): Finding[] {
  const { caseId, version } = row
  const wrong = (message: string): Finding => ({ organisation, caseId, version, kind: 'column', message })
  const body = parsed(row.body)
  if (!body) return [wrong(`Event ${version} cannot be read.`)]
  return [
    ...(body.type === row.type
      ? []
      : [wrong(`Event ${version} is of type ${body.type}; its column says ${row.type}.`)]),
    ...(body.at === row.at.getTime()
      ? []
      : [wrong(`Event ${version} happened at ${told(body.at)}; its column says ${row.at.toISOString()}.`)]),
  ]
}

function parsed(body: string): { type: string; at: number } | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const told = (at: unknown) => (typeof at === 'number' ? new Date(at).toISOString() : 'no instant')
