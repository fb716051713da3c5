import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'views.title': 'Viste salvate',
  'views.shared': 'Condivisa con la Sua squadra',
  'views.save': 'Salva questa vista',
  'views.save-yes': 'Salva',
  'views.name': 'Nome',
  'views.for': 'Per',
  'views.for-me': 'Solo me',
  'views.known': 'Questa è già la vista «{name}».',
  'views.nothing': 'Scelga prima un filtro.',
  'views.remove': 'Togli la vista «{name}»',
  'views.remove-help': 'Le pratiche restano; sparisce solo il nome di questi filtri.',
  'views.remove-yes': 'Togli',
}
