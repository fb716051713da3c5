import type { Instant, Zone } from '../../calendar/index.ts'
import { Absent } from '../expressions/absent.ts'
import { valueIn } from '../expressions/evaluate.ts'
import { instantText } from '../expressions/plain.ts'
import type { Scope } from '../expressions/types.ts'
import type { Value } from '../expressions/value.ts'
import type { LoadedPolicy } from '../load.ts'
import type { Template } from '../model.ts'

/** What stands in a sentence for a value that is absent. */
export const blank = '…'

/** A sentence with its expressions filled in: instants by the local clock, `2026-03-03 12:00`, and `…` for what is absent. */
export function renderTemplate(loaded: LoadedPolicy, template: Template, scope: Scope): string {
  const state = loaded.stateOf(scope)
  return template
    .map((part) =>
      typeof part === 'string' ? part : written(valueIn(state, loaded.run(part.source)), state.zone),
    )
    .join('')
}

function written(value: Value, zone: Zone): string {
  if (value instanceof Absent) return blank
  if (typeof value === 'number') return localTime(value, zone)
  return Array.isArray(value) ? value.map((each) => written(each, zone)).join(', ') : String(value)
}

function localTime(instant: Instant, zone: Zone): string {
  return instantText(instant, zone).slice(0, 16).replace('T', ' ')
}
