import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'cases.title': 'Le mie pratiche',
  'cases.none': 'Non ha pratiche',
  'cases.none-help': 'Quando chiede qualcosa su un ordine, lo segue qui.',
  'cases.order': 'Ordine {number}',
  'cases.opened': 'dal {day}',
  'cases.yours': 'Tocca a Lei: {what}',
  'cases.promised': 'Prossimo passo: {what}',
  'cases.late': 'Siamo in ritardo: {what}',
}
