import { localDate, OutsideRange } from '../../calendar/index.ts'
import { Absent, fault } from '../expressions/absent.ts'
import { Decimal } from '../expressions/decimal.ts'
import { instantText } from '../expressions/plain.ts'
import type { State } from '../expressions/state.ts'
import type { Value } from '../expressions/value.ts'
import type { LoadedPolicy } from '../load.ts'
import type { Scalar, Table, TableRow } from '../model.ts'

interface Row {
  value: Value
  from: string | undefined
  /** Whether the value of an input fits, by input; inputs not named fit anything. */
  fits: [input: string, fits: (value: Value) => boolean][]
}

/**
 * Looks up a table: rows in the order written, the first that fits gives the value. A row that rests on an absent
 * fact leaves the answer open, unless another of its inputs rules it out.
 */
export function tableValue(loaded: LoadedPolicy, name: string, table: Table): (state: State) => Value {
  const rows = table.rows.map(rowOf)
  return (state) => {
    const inputs = new Map<string, Value>()
    const input = (of: string): Value => {
      const source = table.input[of]?.source
      const known =
        inputs.get(of) ?? (source === undefined ? fault(`No input "${of}".`) : loaded.run(source)(state))
      inputs.set(of, known)
      return known
    }
    const today = rows.some((row) => row.from !== undefined) ? dateNow(state) : ''
    if (today instanceof Absent) return today
    for (const row of rows) {
      if (row.from !== undefined && today < row.from) continue
      const fit = fitOf(row, input)
      if (fit instanceof Absent) return fit
      if (fit) return row.value
    }
    return noRow(name, table, input, state)
  }
}

function fitOf({ fits }: Row, input: (of: string) => Value): boolean | Absent {
  let open: Absent | undefined
  for (const [of, fit] of fits) {
    const value = input(of)
    if (value instanceof Absent) open = open ? open.and(value) : value
    else if (!fit(value)) return false
  }
  return open ?? true
}

function rowOf({ match, value, from }: TableRow): Row {
  return {
    value: scalar(value),
    from,
    fits: Object.entries(match).map(([input, wanted]) => [
      input,
      'oneOf' in wanted ? oneOf(wanted.oneOf) : band(wanted.from, wanted.below),
    ]),
  }
}

function oneOf(options: readonly Scalar[]): (value: Value) => boolean {
  return (value) => {
    if (!(value instanceof Decimal)) return options.includes(value as Scalar)
    return options.some((option) => sameNumber(option, value))
  }
}

function sameNumber(option: Scalar, value: Decimal): boolean {
  const number = typeof option === 'number' || typeof option === 'string' ? Decimal.from(option) : undefined
  return number?.compare(value) === 0
}

function band(from: string | undefined, below: string | undefined): (value: Value) => boolean {
  const [lower, upper] = [from, below].map((end) => (end === undefined ? undefined : Decimal.from(end)))
  return (value) =>
    value instanceof Decimal &&
    (lower === undefined || value.compare(lower) >= 0) &&
    (upper === undefined || value.compare(upper) < 0)
}

function scalar(value: Scalar): Value {
  return typeof value === 'number' ? (Decimal.from(value) ?? fault(`${value} is not a number.`)) : value
}

function dateNow({ scope, zone, reads }: State): string | Absent {
  reads?.set('now', scope.now)
  try {
    return localDate(scope.now, zone)
  } catch (error) {
    if (error instanceof OutsideRange) return fault(error.problem.text)
    throw error
  }
}

function noRow(name: string, table: Table, input: (of: string) => Value, { zone }: State): Absent {
  const values = Object.keys(table.input).map((of) => {
    const value = input(of)
    const text = typeof value === 'number' ? instantText(value, zone) : String(value)
    return `${of} ${value instanceof Absent ? 'absent' : text}`
  })
  return fault(`No row of the table "${name}" fits ${values.join(', ')}.`)
}
