import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'search.title': 'Zoeken',
  'search.label': 'Alles doorzoeken',
  'search.help': 'Nummers van dossiers, bestellingen en RMA’s, namen, en wat geschreven is.',
  'search.nothing': 'Niets gevonden voor “{query}”.',
  'search.nothing-help':
    'Elk woord moet in het dossier staan. Probeer minder woorden of alleen het begin ervan.',
  'search.more': 'Er is meer. Nog een woord maakt het preciezer.',
  'search.count': '{count, plural, one {# dossier} other {# dossiers}}',
  'search.in-case': 'In het dossier zelf',
  'search.in-text': 'In wat verteld is',
  'search.in-message': 'In een bericht',
  'search.in-note': 'In een notitie',
  'search.next': 'Volgende resultaat',
  'search.previous': 'Vorige resultaat',
  'search.no-recent': 'Dossiers die u opent staan hier.',
}
