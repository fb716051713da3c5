import type { Instant, Zone } from '../../calendar/index.ts'
import { Absent } from '../expressions/absent.ts'
import { Decimal } from '../expressions/decimal.ts'
import { valueIn } from '../expressions/evaluate.ts'
import { instantText } from '../expressions/plain.ts'
import type { Scope } from '../expressions/types.ts'
import type { Value } from '../expressions/value.ts'
import type { LoadedPolicy } from '../load.ts'
import type { Template } from '../model.ts'

/** What stands in a sentence for a value that is absent. */
export const blank = '…'

/** How values stand in a sentence, by the reader's custom. What is left out is written as it is. */
export interface Writer {
  /** `zone` is the policy's, such as `Europe/Paris`. */
  instant?: (instant: Instant, zone: string) => string
  /** An exact decimal, `"1200.50"`. */
  number?: (decimal: string) => string
  /** Any other value: a number of a case, a name, what somebody wrote. */
  text?: (text: string) => string
}

/** A sentence with its expressions filled in: instants by the local clock, `2026-03-03 12:00`, and `…` for what is absent. */
export function renderTemplate(
  loaded: LoadedPolicy,
  template: Template,
  scope: Scope,
  writer: Writer = {},
): string {
  const state = loaded.stateOf(scope)
  return template
    .map((part) =>
      typeof part === 'string' ? part : written(valueIn(state, loaded.run(part.source)), state.zone, writer),
    )
    .join('')
}

function written(value: Value, zone: Zone, writer: Writer): string {
  if (value instanceof Absent) return blank
  if (typeof value === 'number') return writeInstant(value, zone, writer)
  if (value instanceof Decimal && writer.number) return writer.number(value.toString())
  if (Array.isArray(value)) return value.map((each) => written(each, zone, writer)).join(', ')
  return typeof value === 'string' && writer.text ? writer.text(value) : String(value)
}

/** An instant as the writer has it, else by the local clock. */
export function writeInstant(instant: Instant, zone: Zone, { instant: write }: Writer): string {
  return write ? write(instant, zone.name) : localTime(instant, zone)
}

function localTime(instant: Instant, zone: Zone): string {
  return instantText(instant, zone).slice(0, 16).replace('T', ' ')
}
