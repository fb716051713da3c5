import { type Absent, fault } from '../expressions/absent.ts'
import type { State } from '../expressions/state.ts'
import type { Value } from '../expressions/value.ts'
import type { LoadedPolicy } from '../load.ts'
import { deadlineValue } from './deadline-value.ts'
import { tableValue } from './table.ts'

/** How each named value of a policy is worked out. */
export function namedValues(loaded: LoadedPolicy): Map<string, (state: State) => Value> {
  const { let: lets, windows, tables } = loaded.policy
  const values = new Map<string, (state: State) => Value>()
  for (const [name, { source }] of Object.entries(lets)) {
    values.set(name, (state) => loaded.run(source)(state))
  }
  for (const [name, { deadline }] of Object.entries(windows)) {
    values.set(name, (state) => deadlineValue(loaded, deadline, startless(name), state))
  }
  for (const [name, table] of Object.entries(tables)) {
    const look = tableValue(loaded, name, table)
    values.set(name, look)
  }
  return values
}

function startless(name: string): Absent {
  return fault(`The window "${name}" has nothing to run from.`)
}
