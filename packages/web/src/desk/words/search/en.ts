import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'search.title': 'Search',
  'search.label': 'Search everything',
  'search.help': 'Numbers of cases, orders and RMAs, names, and what was written.',
  'search.nothing': 'Nothing found for “{query}”.',
  'search.nothing-help': 'Every word must occur in the case. Try fewer words, or only their beginnings.',
  'search.more': 'There is more than this. A further word narrows it down.',
  'search.count': '{count, plural, one {# case} other {# cases}}',
  'search.in-case': 'In the case itself',
  'search.in-text': 'In what was told',
  'search.in-message': 'In a message',
  'search.in-note': 'In a note',
  'search.next': 'Next result',
  'search.previous': 'Result before',
  'search.no-recent': 'Cases that you open are listed here.',
}
