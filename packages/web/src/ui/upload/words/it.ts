import type { Catalogue } from '../../words/words.tsx'

export const it: Catalogue = {
  'upload.take-photo': 'Scatta una foto',
  'upload.take-video': 'Filma',
  'upload.choose': 'Scegli un file',
  'upload.take-photo-of': 'Scatta una foto: {what}',
  'upload.take-video-of': 'Filma: {what}',
  'upload.choose-for': 'Scegli un file: {what}',
  'upload.again': 'Riprova {name}',
  'upload.remove': 'Rimuovi {name}',
  'upload.removed': '{name} è stato rimosso.',
  'upload.undo': 'Annulla',
  'upload.done': 'Caricato · {size}',
  'upload.progress': 'Caricamento di {name}',
  'upload.waiting': 'In attesa · {size}',
  'upload.sending': '{percent} % di {size}',
  'upload.offline':
    'Nessuna connessione: conservato su questo dispositivo, {percent} % inviato. Riprende da solo.',
  'upload.gone': 'Questo file non è più sul dispositivo. Sceglilo di nuovo.',
}
