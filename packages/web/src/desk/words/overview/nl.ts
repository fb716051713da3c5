import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'overview.span': 'Beloften afgerond in',
  'overview.days': '{days, plural, one {# dag} other {# dagen}}',
  'overview.as-of': '{from} – {until}',
  'overview.owing': 'Wat vandaag te laat wordt',
  'overview.owing-help': 'Beloften van onze teams die te laat zijn of vóór {until} vervallen.',
  'overview.late': 'Te laat',
  'overview.today': 'Vandaag',
  'overview.backlog': 'Leeftijd van open dossiers',
  'overview.backlog-help': 'Sinds de opening, per team dat ze heeft.',
  'overview.under': 'onder {days, plural, one {# dag} other {# dagen}}',
  'overview.over': '{days} dagen en meer',
  'overview.promises': 'Beloften gehouden en gebroken',
  'overview.promises-help': 'Per bepaling en team; de meest gebroken eerst.',
  'overview.clause': 'Bepaling',
  'overview.kept': 'Gehouden',
  'overview.broken': 'Gebroken',
  'overview.share': 'Deel gehouden',
  'overview.nothing': 'Er is niets van dien aard.',
  'overview.csv-of': '{title} als CSV',
}
