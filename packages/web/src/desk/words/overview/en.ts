import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'overview.span': 'Promises settled in',
  'overview.days': '{days, plural, one {# day} other {# days}}',
  'overview.as-of': '{from} – {until}',
  'overview.owing': 'What will be late today',
  'overview.owing-help': 'Promises of our teams that are late, or fall due before {until}.',
  'overview.late': 'Late',
  'overview.today': 'Due today',
  'overview.backlog': 'Age of open cases',
  'overview.backlog-help': 'Since they were opened, by the team that has them.',
  'overview.under': 'under {days, plural, one {# day} other {# days}}',
  'overview.over': '{days} days and more',
  'overview.promises': 'Promises kept and broken',
  'overview.promises-help': 'By clause and team; the most broken first.',
  'overview.clause': 'Clause',
  'overview.kept': 'Kept',
  'overview.broken': 'Broken',
  'overview.share': 'Share kept',
  'overview.nothing': 'There is nothing of the kind.',
  'overview.csv-of': '{title} as CSV',
}
