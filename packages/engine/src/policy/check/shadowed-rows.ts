import type { Scalar, Table, TableRow } from '../model.ts'
import type { Check, Finding } from '../reading/finding.ts'

type Fit = TableRow['match'][string]

/** A row of a table that an earlier row always gives the value for. */
export const shadowedRows: Check = (policy) =>
  Object.entries(policy.tables).flatMap(([name, table]) => withinTable(name, table))

function withinTable(name: string, { rows }: Table): Finding[] {
  return rows.flatMap((later, place): Finding[] => {
    const earlier = rows.findIndex((row, before) => before < place && hides(row, later))
    if (earlier === -1) return []
    return [
      {
        id: 'rule-shadowed',
        severity: 'warning',
        at: `tables.${name}.rows[${place}]`,
        message: `Row ${place + 1} of "${name}" is never reached: row ${earlier + 1} fits wherever it does.`,
        help: 'Move it before the other row, or take it out.',
      },
    ]
  })
}

function hides(earlier: TableRow, later: TableRow): boolean {
  if (earlier.from !== undefined && (later.from === undefined || later.from < earlier.from)) return false
  return Object.entries(earlier.match).every(([input, fit]) => {
    const wanted = later.match[input]
    return wanted !== undefined && contains(fit, wanted)
  })
}

function contains(wide: Fit, narrow: Fit): boolean {
  if ('oneOf' in wide) {
    return 'oneOf' in narrow && narrow.oneOf.every((value: Scalar) => wide.oneOf.includes(value))
  }
  if ('oneOf' in narrow) return narrow.oneOf.every((value) => inBand(Number(value), wide))
  return least(wide) <= least(narrow) && most(narrow) <= most(wide)
}

interface Band {
  from?: string
  below?: string
}

function inBand(value: number, band: Band): boolean {
  return value >= least(band) && value < most(band)
}

function least({ from }: Band): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : Number(from)
}

function most({ below }: Band): number {
  return below === undefined ? Number.POSITIVE_INFINITY : Number(below)
}
