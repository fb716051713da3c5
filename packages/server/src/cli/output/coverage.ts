import type { ClauseCoverage, Paint } from '@redress/engine/author'
import { columns } from './columns.ts'

/** How many scenarios grant, refuse and pass under each clause, and the clauses that no scenario shows, or none from one side. */
export function printCoverage(coverage: readonly ClauseCoverage[], paint: Paint): string[] {
  const needed = coverage.filter((one) => isShown(one) || !one.information)
  const missing = needed.filter((one) => !isShown(one))
  const rows = needed.map(({ clause, granted, refused, passed }) => [
    clause,
    ...[granted, refused, passed].map(({ length }) => (length === 0 ? '·' : String(length)).padStart(7)),
  ])
  const [head = '', ...body] = columns([['clause', 'granted', 'refused', ' passed'], ...rows])
  const shown = `${needed.length - missing.length} of ${needed.length}`
  return [
    '',
    paint('bold', head),
    ...body,
    `${paint(missing.length > 0 ? 'yellow' : 'green', shown)} clauses are shown by a scenario`,
    ...listed('not shown', missing),
    ...listed(
      'never granted',
      needed.filter((one) => isShown(one) && one.granted.length === 0),
    ),
    ...listed(
      'never refused',
      needed.filter((one) => isShown(one) && one.refused.length === 0),
    ),
  ]
}

function listed(what: string, clauses: readonly ClauseCoverage[]): string[] {
  return clauses.length === 0 ? [] : [`${what}: ${clauses.map(({ clause }) => clause).join(', ')}`]
}

function isShown({ granted, refused }: ClauseCoverage): boolean {
  return granted.length + refused.length > 0
}
