import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'overview.span': 'Promesses échues en',
  'overview.days': '{days, plural, one {# jour} other {# jours}}',
  'overview.as-of': '{from} – {until}',
  'overview.owing': 'Ce qui sera en retard aujourd’hui',
  'overview.owing-help': 'Promesses de nos équipes en retard, ou à échéance avant le {until}.',
  'overview.late': 'En retard',
  'overview.today': 'Échéance aujourd’hui',
  'overview.backlog': 'Âge des dossiers ouverts',
  'overview.backlog-help': 'Depuis leur ouverture, par l’équipe qui les a.',
  'overview.under': 'moins de {days, plural, one {# jour} other {# jours}}',
  'overview.over': '{days} jours et plus',
  'overview.promises': 'Promesses tenues et rompues',
  'overview.promises-help': 'Par clause et équipe ; les plus rompues d’abord.',
  'overview.clause': 'Clause',
  'overview.kept': 'Tenues',
  'overview.broken': 'Rompues',
  'overview.share': 'Part tenue',
  'overview.nothing': 'Il n’y a rien de tel.',
  'overview.csv-of': '{title} en CSV',
}
