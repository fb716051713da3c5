import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'keys.list': 'Tasti',
  'keys.close': 'Chiudi',
  'keys.then': 'poi',
  'keys.single': 'I tasti singoli fanno qualcosa',
  'keys.single-help':
    'Lo disattivi se detta, o se preme tasti per sbaglio. I tasti con Ctrl o Comando restano.',
  'keys.everywhere': 'Ovunque',
  'keys.palette': 'Trovare tutto, fare tutto',
  'palette.label': 'Comandi e ricerca',
  'palette.placeholder': 'Una pratica, un nome, un ordine, o ciò che vuole fare',
  'palette.go': 'Vai a',
  'palette.found': 'Trovato',
  'palette.recent': 'Aperte di recente',
  'palette.nothing': 'Niente si chiama così.',
  'palette.searching': 'Ricerca …',
  'palette.all': 'Tutti i risultati per «{query}»',
}
