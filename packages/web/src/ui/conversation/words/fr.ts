import type { Catalogue } from '../../words/words.tsx'

export const fr: Catalogue = {
  'conversation.shared': 'Vu des deux côtés',
  'conversation.note-only': 'visible des collègues seulement',
  'conversation.calls': 'Appelle {names}',
  'conversation.file': 'Fichier',
  'conversation.erased': 'Effacé sur demande.',
  'conversation.system': 'Courrier automatique',
  'conversation.earlier': 'Afficher les précédents',
}
