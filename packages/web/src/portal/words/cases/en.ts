import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'cases.title': 'My cases',
  'cases.none': 'You have no cases',
  'cases.none-help': 'When you ask for something about an order, you can follow it here.',
  'cases.order': 'Order {number}',
  'cases.opened': 'since {day}',
  'cases.yours': 'Your turn: {what}',
  'cases.promised': 'Next: {what}',
  'cases.late': 'We are late: {what}',
}
