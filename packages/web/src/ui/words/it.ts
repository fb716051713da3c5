import type { Catalogue } from './words.tsx'

export const it: Catalogue = {
  'state.waiting': 'Un momento …',
  'state.failed': 'Non ha funzionato.',
  'state.failed-help': 'Riprovi; se il problema resta, ce lo dica.',
  'state.again': 'Riprova',
  'state.offline': 'Nessuna connessione',
  'state.offline-help': 'Ciò che ha scritto resta su questo dispositivo. Riproviamo da soli.',
  'time.here': '{at} sul Suo orologio',
  'language.label': 'Lingua',
  'colour.dark': 'Scuro',
  'colour.light': 'Chiaro',
  'colour.label': 'Chiaro o scuro',
}
