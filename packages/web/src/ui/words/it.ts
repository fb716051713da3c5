import { it as conversation } from '../conversation/words/it.ts'
import { it as evidence } from '../evidence/words/it.ts'
import { it as timeline } from '../timeline/words/it.ts'
import type { Catalogue } from './words.tsx'

export const it: Catalogue = {
  ...timeline,
  ...evidence,
  ...conversation,
  'state.waiting': 'Un momento …',
  'state.failed': 'Non ha funzionato.',
  'state.failed-help': 'Riprovi; se il problema resta, ce lo dica.',
  'state.not-found': 'Qui non c’è',
  'state.not-found-help': 'Forse è scritto male, o appartiene a qualcun altro.',
  'state.again': 'Riprova',
  'state.offline': 'Nessuna connessione',
  'state.offline-help': 'Ciò che ha scritto resta su questo dispositivo. Riproviamo da soli.',
  'time.here': '{at} sul Suo orologio',
  'language.label': 'Lingua',
  'colour.dark': 'Scuro',
  'colour.light': 'Chiaro',
  'colour.label': 'Chiaro o scuro',
}
