import type { Expression, Table, TableRow } from '../../model.ts'
import { pathOf, treeOf } from '../../reading/tree.ts'
import { conditionInWords } from '../condition-words.ts'
import { factInWords, scalarInWords } from '../fact-words.ts'
import type { Detail } from '../page.ts'
import { tableValue } from '../table-values.ts'
import { capital, spelledOut, type Words } from '../words.ts'
import type { Details } from './details.ts'

/** The tables that a clause sets, row by row; one that looks up what the page has no word for is left to the clause. */
export const tableDetails: Details = (words) =>
  Object.entries(words.policy.tables).flatMap(([name, table]): Detail[] => {
    if (table.clause === undefined) return []
    const columns = Object.values(table.input).map((input) => columnOf(words, input))
    const rows = table.rows.map((row) => rowOf(words, name, table, row))
    if (!columns.every((column) => column !== undefined) || !rows.every((row) => row !== undefined)) return []
    return [
      {
        clause: table.clause,
        label: 'table',
        text: '',
        table: { columns: [...columns.map(capital), ''], rows },
      },
    ]
  })

function columnOf(words: Words, input: Expression): string | undefined {
  return (
    factInWords(words, treeOf(input)) ??
    (input.type === 'boolean' ? conditionInWords(words, input) : undefined)
  )
}

function rowOf(words: Words, name: string, table: Table, row: TableRow): string[] | undefined {
  const { phrases, fill } = words
  const cells = Object.entries(table.input).map(([input, expression]) =>
    cell(words, expression, row.match[input]),
  )
  if (!cells.every((one) => one !== undefined)) return undefined
  const value = tableValue(words, name, row.value)
  const from =
    row.from === undefined ? '' : ` (${fill(phrases.conditions.fromDate, { date: words.date(row.from) })})`
  const open = Object.keys(row.match).length === 0 && table.rows.length > 1
  const shown = open
    ? cells.map((_, index) => (index === 0 ? capital(phrases.conditions.otherwise) : ''))
    : cells
  return [...shown, `${value}${from}`]
}

function cell(
  words: Words,
  input: Expression,
  fit: TableRow['match'][string] | undefined,
): string | undefined {
  const { phrases, fill, policy } = words
  if (fit === undefined) return '–'
  const tree = treeOf(input)
  if ('oneOf' in fit) {
    const values = fit.oneOf.map((value) => {
      const known = scalarInWords(words, pathOf(tree) ?? '', String(value))
      return known ?? (policy.languages.length === 1 ? spelledOut(String(value)) : undefined)
    })
    return values.every((value) => value !== undefined) ? words.any(values) : undefined
  }
  const { from, below } = fit
  const { band, atLeast, lessThan } = phrases.conditions
  if (from !== undefined && below !== undefined) return fill(band, { from, below })
  if (from !== undefined) return fill(atLeast, { value: from })
  return below === undefined ? '–' : fill(lessThan, { value: below })
}
