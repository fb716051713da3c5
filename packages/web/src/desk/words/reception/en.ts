import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'reception.title': 'Reception',
  'reception.number': 'Number on the parcel',
  'reception.number-help': 'Scan it or type it; small letters and gaps do not matter.',
  'reception.look': 'Look',
  'reception.whole-case': 'The whole case',
  'reception.message': 'The customer’s message',
  'reception.no-message': 'The customer wrote nothing.',
  'reception.inspect': 'Product by product',
  'reception.nothing-ready': 'Nothing is for you to do with this parcel now',
  'reception.nothing-ready-help':
    'No step of this case is ready for your team. If the parcel is here all the same, write a note in the case.',
  'reception.nothing-chosen': 'Say of each product how it is.',
  'reception.outcome-first': 'An outcome or an answer is still missing.',
  'reception.final': 'What is confirmed cannot be undone. Ctrl + Enter confirms.',
  'reception.confirm': 'Confirm',
  'reception.confirmed': 'Confirmed: {number}',
  'reception.as-far-as': 'What was confirmed before this stands; the rest was not done.',
}
