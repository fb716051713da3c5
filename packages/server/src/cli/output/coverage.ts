import type { ClauseCoverage, Paint } from '@redress/engine/author'
import { columns } from './columns.ts'

/** How many scenarios grant, refuse and pass under each clause, and the clauses that no scenario shows. */
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
    ...(missing.length > 0 ? [`not shown: ${missing.map(({ clause }) => clause).join(', ')}`] : []),
  ]
}

function isShown({ granted, refused }: ClauseCoverage): boolean {
  return granted.length + refused.length > 0
}
