import type { CaseEvent } from '@redress/engine'
import { writeMessage } from '../../conversation/send-message.ts'
import { languageFor } from '../language.ts'
import { type Looking, partyTitle } from './view.ts'

/** The messages that these events send, as far as whoever asks would see them, each in the language of whoever gets it. */
export function messagesIn(looking: Looking, events: readonly CaseEvent[]) {
  const { loaded, state, viewer, now, language } = looking
  return events.flatMap((event) => {
    if (event.type !== 'message-sent') return []
    const { to, message } = event.data
    if (viewer !== 'ours' && to !== viewer) return []
    const theirs = to === 'customer' ? state.customer.language : undefined
    const spoken = typeof theirs === 'string' ? languageFor(theirs, loaded.policy.languages) : language
    const { subject, body, attach, ...written } = writeMessage(
      loaded,
      state,
      now,
      { version: state.version, ...event.data },
      spoken,
    )
    return [
      {
        message,
        to,
        toTitle: partyTitle(loaded, to, language),
        language: written.language,
        ...(subject ? { subject } : {}),
        body,
        documents: attach,
      },
    ]
  })
}
