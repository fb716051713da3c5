import type { Expression, Table } from '../model.ts'
import type { Change } from './change.ts'
import { type Compare, conditionText, paired } from './versions.ts'

/** Named values and tables that say something else now. */
export const compareValues: Compare = ({ old, new: newer, phrases }) => {
  const lets = paired(old.policy.let, newer.policy.let).both.flatMap(([name, was, is]): Change[] => {
    const [before, after] = [text(was), text(is)]
    if (before === after) return []
    const values = { name, old: before, new: after }
    return [
      { kind: 'changed', about: 'value', at: `let.${name}`, text: newer.fill(phrases.valueChanged, values) },
    ]
  })
  const tables = paired(old.policy.tables, newer.policy.tables).both.flatMap(([name, was, is]): Change[] => {
    const [before, after] = [rows(was), rows(is)]
    if (before === after) return []
    const values = { name, old: before, new: after }
    return [
      {
        kind: 'changed',
        about: 'table',
        at: `tables.${name}`,
        text: newer.fill(phrases.rowsChanged, values),
      },
    ]
  })
  return [...lets, ...tables]

  function text(expression: Expression): string {
    return conditionText(expression, phrases)
  }
}

/** A table's rows in short: `gold 30, 14`. */
function rows({ rows: all }: Table): string {
  return all
    .map(({ match, value, from }) => {
      const fits = Object.values(match).map((fit) =>
        'oneOf' in fit ? fit.oneOf.join('/') : `${fit.from ?? ''}..${fit.below ?? ''}`,
      )
      return [...fits, `→ ${value}`, ...(from === undefined ? [] : [`(${from})`])].join(' ')
    })
    .join(', ')
}
