import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'cases.title': 'Mijn dossiers',
  'cases.none': 'U hebt geen dossiers',
  'cases.none-help': 'Als u iets vraagt over een bestelling, volgt u het hier.',
  'cases.order': 'Bestelling {number}',
  'cases.opened': 'sinds {day}',
  'cases.yours': 'U bent aan zet: {what}',
  'cases.promised': 'Volgende stap: {what}',
  'cases.late': 'Wij zijn te laat: {what}',
}
