import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'overview.span': 'Promesse concluse in',
  'overview.days': '{days, plural, one {# giorno} other {# giorni}}',
  'overview.as-of': '{from} – {until}',
  'overview.owing': 'Che cosa sarà in ritardo oggi',
  'overview.owing-help': 'Promesse delle nostre squadre in ritardo, o in scadenza prima del {until}.',
  'overview.late': 'In ritardo',
  'overview.today': 'In scadenza oggi',
  'overview.backlog': 'Età delle pratiche aperte',
  'overview.backlog-help': 'Dall’apertura, per la squadra che le ha.',
  'overview.under': 'meno di {days, plural, one {# giorno} other {# giorni}}',
  'overview.over': '{days} giorni e più',
  'overview.promises': 'Promesse mantenute e infrante',
  'overview.promises-help': 'Per clausola e squadra; le più infrante prima.',
  'overview.clause': 'Clausola',
  'overview.kept': 'Mantenute',
  'overview.broken': 'Infrante',
  'overview.share': 'Quota mantenuta',
  'overview.nothing': 'Non c’è nulla di simile.',
  'overview.csv-of': '{title} in CSV',
}
