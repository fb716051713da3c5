import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'search.title': 'Ricerca',
  'search.label': 'Cerca ovunque',
  'search.help': 'Numeri di pratiche, ordini e RMA, nomi, e ciò che è stato scritto.',
  'search.nothing': 'Nulla trovato per «{query}».',
  'search.nothing-help': 'Ogni parola deve trovarsi nella pratica. Provi meno parole, o solo il loro inizio.',
  'search.more': 'C’è dell’altro. Un’altra parola restringe la ricerca.',
  'search.count': '{count, plural, one {# pratica} other {# pratiche}}',
  'search.in-case': 'Nella pratica stessa',
  'search.in-text': 'In ciò che è stato descritto',
  'search.in-message': 'In un messaggio',
  'search.in-note': 'In una nota',
  'search.next': 'Risultato successivo',
  'search.previous': 'Risultato precedente',
  'search.no-recent': 'Le pratiche che apre sono elencate qui.',
}
