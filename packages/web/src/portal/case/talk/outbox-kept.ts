import { keptFor } from '../../../ui/storage.ts'
import type { Outgoing } from './outbox.ts'

const place = 'redress-outbox'

/** What was still to be sent when the page was closed. */
export function keptOutbox(): Outgoing[] {
  try {
    return JSON.parse(keptFor('browser').getItem(place) ?? '[]')
  } catch {
    return []
  }
}

/** Keeps what is still to be sent. A device that keeps nothing loses it when the page closes, and not before. */
export function keepOutbox(messages: readonly Outgoing[]): void {
  keptFor('browser').setItem(place, JSON.stringify(messages))
}
