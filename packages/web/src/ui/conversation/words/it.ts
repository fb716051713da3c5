import type { Catalogue } from '../../words/words.tsx'

export const it: Catalogue = {
  'conversation.shared': 'Lo vedono entrambe le parti',
  'conversation.note-only': 'solo per i colleghi',
  'conversation.calls': 'Chiama {names}',
  'conversation.file': 'File',
  'conversation.erased': 'Cancellato su richiesta.',
  'conversation.system': 'Lettera automatica',
  'conversation.earlier': 'Mostra i precedenti',
}
