import type { Catalogue } from '../../words/words.tsx'

export const nl: Catalogue = {
  'conversation.shared': 'Beide kanten zien het',
  'conversation.note-only': 'alleen voor collega’s',
  'conversation.calls': 'Roept {names}',
  'conversation.file': 'Bestand',
  'conversation.erased': 'Gewist op verzoek.',
  'conversation.system': 'Brief van het systeem',
  'conversation.earlier': 'Eerdere tonen',
}
