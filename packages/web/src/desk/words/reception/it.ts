import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'reception.title': 'Ricezione',
  'reception.number': 'Numero sul pacco',
  'reception.number-help': 'Lo scansioni o lo digiti; minuscole e spazi non contano.',
  'reception.look': 'Cerca',
  'reception.whole-case': 'L’intera pratica',
  'reception.message': 'Il messaggio del cliente',
  'reception.no-message': 'Il cliente non ha scritto nulla.',
  'reception.inspect': 'Prodotto per prodotto',
  'reception.nothing-ready': 'Adesso non c’è nulla da fare con questo pacco',
  'reception.nothing-ready-help':
    'Nessun passo di questa pratica è pronto per il suo gruppo. Se il pacco c’è comunque, scriva una nota nella pratica.',
  'reception.nothing-chosen': 'Indichi lo stato di ogni prodotto.',
  'reception.outcome-first': 'Manca ancora un esito o una risposta.',
  'reception.final': 'La conferma è definitiva. Ctrl + Invio per confermare.',
  'reception.confirm': 'Conferma',
  'reception.confirmed': 'Confermato: {number}',
  'reception.as-far-as': 'Quanto confermato prima resta; il resto non è stato fatto.',
}
