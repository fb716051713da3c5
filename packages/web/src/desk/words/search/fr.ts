import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'search.title': 'Recherche',
  'search.label': 'Tout chercher',
  'search.help': 'Numéros de dossiers, de commandes et de RMA, noms, et ce qui a été écrit.',
  'search.nothing': 'Rien trouvé pour « {query} ».',
  'search.nothing-help':
    'Chaque mot doit figurer dans le dossier. Essayez moins de mots, ou seulement leur début.',
  'search.more': 'Il y en a davantage. Un mot de plus précise la recherche.',
  'search.count': '{count, plural, one {# dossier} other {# dossiers}}',
  'search.in-case': 'Dans le dossier même',
  'search.in-text': 'Dans ce qui a été décrit',
  'search.in-message': 'Dans un message',
  'search.in-note': 'Dans une note',
  'search.next': 'Résultat suivant',
  'search.previous': 'Résultat précédent',
  'search.no-recent': 'Les dossiers que vous ouvrez figurent ici.',
}
