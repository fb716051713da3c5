import { suggest } from '../expressions/did-you-mean.ts'
import type { Expression, Table, TableRow } from '../model.ts'
import type { AuthoredTable } from '../schema/values.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { expression } from './expression.ts'
import { checkDate } from './head.ts'
import { listOf, mapEntries, present } from './present.ts'
import { referMaybe } from './refer.ts'
import { scalarOf } from './scalar.ts'

type AuthoredRow = AuthoredTable['rows'][number]
type Match = TableRow['match'][string]

/** A table: what its rows are compared with, and the rows. */
export function table(context: Context, authored: AuthoredTable, name: string): Table {
  const at = ['tables', name]
  const input = mapEntries(authored.input, (source, column) => {
    refuseColumn(context, column, [...at, 'input', column])
    return expression(context, source, [...at, 'input', column], 'value')
  })
  return present({
    gives: authored.gives,
    input,
    clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
    rows: authored.rows.map((row, index) =>
      compileRow(context, row, authored.gives, input, [...at, 'rows', index]),
    ),
  })
}

function compileRow(
  context: Context,
  { value, from, ...columns }: AuthoredRow,
  gives: Table['gives'],
  input: Record<string, Expression>,
  at: Path,
): TableRow {
  if (from !== undefined) checkDate(context, from, [...at, 'from'])
  const match: TableRow['match'] = {}
  for (const [column, wanted] of Object.entries(columns)) {
    const place = [...at, column]
    const read = Object.hasOwn(input, column) ? input[column] : undefined
    if (read) match[column] = compileMatch(context, wanted as string, read, place)
    else reportColumn(context, column, Object.keys(input), place)
  }
  return present({ match, value: scalarOf(context, value, gives, [...at, 'value']), from })
}

function compileMatch(
  context: Context,
  wanted: string | boolean | (string | boolean)[],
  read: Expression,
  at: Path,
): Match {
  const numeric = read.type === 'number' || read.type === 'integer'
  const band = typeof wanted === 'string' && numeric ? readBand(context, wanted, at) : undefined
  if (band) return band
  const type = read.type === 'other' ? 'text' : read.type
  const several = Array.isArray(wanted)
  return {
    oneOf: listOf(wanted).map((value, index) =>
      scalarOf(context, value, numeric ? 'number' : type, several ? [...at, index] : at),
    ),
  }
}

function readBand(context: Context, wanted: string, at: Path): Match | undefined {
  if (!wanted.includes('..')) return undefined
  const [, from = '', below = ''] =
    /^\s*(-?\d+(?:\.\d+)?)?\s*\.\.\s*(-?\d+(?:\.\d+)?)?\s*$/.exec(wanted) ?? []
  if (from === '' && below === '') {
    const help = 'Write "60..120" (lower end in, upper end out), "60.." or "..60".'
    context.report(at, 'band-unreadable', `"${wanted}" is not a band.`, help)
  }
  if (from !== '' && below !== '' && Number(from) >= Number(below)) {
    context.report(at, 'band-unreadable', `The band "${wanted}" holds nothing.`, 'Put the lower end first.')
  }
  return { ...(from !== '' && { from }), ...(below !== '' && { below }) }
}

function refuseColumn(context: Context, column: string, at: Path): void {
  if (column !== 'value' && column !== 'from') return
  const message = `An input cannot be called "${column}", which rows use for something else.`
  context.report({ at, atKey: true }, 'name-clash', message, 'Choose another name.')
}

function reportColumn(context: Context, column: string, inputs: string[], at: Path): void {
  const message = `The table has no input "${column}".`
  context.report({ at, atKey: true }, 'unknown-name', message, suggest(column, inputs, 'inputs'))
}
