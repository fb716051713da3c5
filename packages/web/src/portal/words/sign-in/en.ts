import type { Catalogue } from '../../../ui/words/words.tsx'

export const en: Catalogue = {
  'sign-in.title': 'Find my order',
  'sign-in.lead': 'With your order number and your e-mail address. No password.',
  'sign-in.order': 'Order number',
  'sign-in.order-help': 'It stands on the invoice and in the confirmation.',
  'sign-in.order-missing': 'Enter the number of your order.',
  'sign-in.email': 'E-mail address',
  'sign-in.email-help': 'The one that you ordered with.',
  'sign-in.email-missing': 'Enter an e-mail address such as name@example.com.',
  'sign-in.ask': 'Send me a code',
  'sign-in.sent':
    'If the two belong together, a mail with a code is on its way to {email}. It holds for {minutes, plural, one {# minute} other {# minutes}}.',
  'sign-in.code': 'The code of six digits',
  'sign-in.enter': 'Enter',
  'sign-in.again': 'Send another code',
  'sign-in.sent-again': 'Another code is on its way',
  'sign-in.other': 'Another order or address',
  'sign-in.not-come': 'Nothing came? Look in the spam folder, and check the order number and the address.',
  'sign-in.already': 'You are signed in.',
  'sign-in.link': 'We let you in',
  'sign-in.demo': 'No mail leaves this house: the code waits here.',
  'sign-in.code-wrong': 'This code does not hold.',
  'sign-in.code-wrong-help': 'It is mistyped, used, too old, or was tried too often. Ask for a new one.',
  'sign-in.too-many-requests': 'That was too often.',
  'sign-in.too-many-requests-help': 'Wait a while, then try again.',
}
