import type { WrongCatalogue } from './catalogue.ts'

export const en: WrongCatalogue = {
  'wrong.needs': '{field}: still to be filled in.',
  'wrong.needs-one-of': 'One of these is needed: {options}.',
  'wrong.not-both': 'Only one of these can be given: {options}.',
  'wrong.not-a':
    '{type, select, boolean {{field}: yes or no.} number {{field}: a number.} money {{field}: an amount, such as 9.80.} weight {{field}: a weight, as a number.} temperature {{field}: a temperature, as a number.} integer {{field}: a whole number.} instant {{field}: a day and an hour.} date {{field}: a day.} text {{field}: text.} other {{field}: not of the kind that belongs there.}}',
  'wrong.one-of':
    '{known, select, none {{field}: the policy has none here.} yes {{field}: one of {options}.} other {{field}: choose one of those that there are.}}',
  'wrong.twice': '{field}: the same stands there twice.',
  'wrong.too-short':
    '{field}: at least {least, plural, one {one character} other {# characters}}; there {has, plural, =0 {are none} one {is one} other {are #}}.',
  'wrong.too-long':
    '{field}: at most {most, plural, one {one character} other {# characters}}; there {has, plural, one {is one} other {are #}}.',
  'wrong.out-of-bounds':
    '{bounds, select, both {{field}: from {least} to {most}.} least {{field}: at least {least}.} other {{field}: at most {most}.}}',
  'wrong.too-many-decimals':
    '{field}: {most, plural, =0 {a whole amount} one {at most one decimal} other {at most # decimals}}.',
  'wrong.not-ahead': '{field}: must lie in the future.',
  'wrong.not-past': '{field}: cannot lie in the future.',
  'wrong.too-early': '{field}: lies too far back.',
  'wrong.not-asked': '{field}: not asked for here.',
  'wrong.not-theirs': '{field}: for others to say.',
  'wrong.too-much': 'That is more than can be sent at once.',
  'wrong.malformed': 'What was sent could not be read. Load the page again.',
  'wrong.out-of-turn': 'The case is otherwise by now. Load the page again.',
  'wrong.something': 'Something',
  'wrong.of-line': '{line} – {what}',
  'wrong.key-answers': 'answers',
  'wrong.key-case': 'the case',
  'wrong.key-customer': 'the customer',
  'wrong.key-description': 'description',
  'wrong.key-evidence': 'photos and files',
  'wrong.key-heads': 'what is claimed',
  'wrong.key-kind': 'kind of request',
  'wrong.key-lines': 'products',
  'wrong.key-message': 'message',
  'wrong.key-nobody': 'nobody',
  'wrong.key-order': 'the order',
  'wrong.key-outcome': 'outcome',
  'wrong.key-reason': 'reason',
  'wrong.key-receivedAt': 'day of receipt',
  'wrong.key-remedy': 'remedy',
  'wrong.key-offer': 'remedies to choose among',
  'wrong.key-seller': 'the seller',
  'wrong.key-team': 'team',
  'wrong.key-to': 'colleague',
}
