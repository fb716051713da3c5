import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'shell.skip': 'Vai al contenuto',
  'shell.desk': 'banco',
  'shell.notices': 'Avvisi',
  'shell.menu': 'Menu',
  'shell.navigation': 'Pagine del banco',
  'shell.find': 'Cercare o fare …',
  'shell.person': '{name}: account, tasti, uscita',
  'shell.sign-out': 'Esci',
  'shell.yes': 'Sì',
  'shell.no': 'Annulla',
  'shell.not-found': 'Questa pagina non esiste.',
  'shell.offline': 'Nessuna connessione',
  'shell.offline-help':
    'Vede ciò che è stato caricato per ultimo. Ciò che fa ora non può essere salvato; tutto riprende da sé quando torna la connessione.',
  'shell.line-live': 'In diretta',
  'shell.line-live-help': 'Ciò che fanno gli altri appare qui subito.',
  'shell.line-connecting': 'Connessione',
  'shell.line-connecting-help': 'Si sta aprendo la linea con il server.',
  'shell.line-broken': 'Non in diretta',
  'shell.line-broken-help':
    'La linea è interrotta e si sta ripristinando. Ciò che vede può essere un po’ vecchio.',
  'shell.go-queue': 'Coda',
  'shell.go-search': 'Ricerca',
  'shell.go-log-a-call': 'Registra una chiamata',
  'shell.go-reception': 'Ricevimento',
  'shell.go-overview': 'Panoramica',
  'shell.go-replies': 'Risposte pronte',
  'shell.go-outbox': 'Posta in uscita',
  'shell.go-account': 'Il Suo account',
}
