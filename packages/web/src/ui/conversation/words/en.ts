import type { Catalogue } from '../../words/words.tsx'

export const en: Catalogue = {
  'conversation.shared': 'Both sides see it',
  'conversation.note-only': 'only colleagues see this',
  'conversation.calls': 'Calls {names}',
  'conversation.file': 'File',
  'conversation.erased': 'Erased on request.',
  'conversation.system': 'Letter of the system',
  'conversation.earlier': 'Show earlier ones',
}
