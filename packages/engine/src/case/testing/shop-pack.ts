import type { Pack } from '../../testing/packs.ts'
import { shop } from './shop.ts'
import { given, monday } from './story.ts'

/** A small shop with one of everything that the packs have seldom, so that random lives come across it. */
const everything = `
facts: { line.heavy: boolean }
obligations:
  answer: { pauses: [awaiting-information, payment-dispute], remind: [ { at: 50%, to: support }, { at: 1 day before, to: head } ], if-late: [ { compensate: { amount: "5", remedy: voucher, clause: late } }, escalate: next ] }
  unpaid: { owes: customer, does: provide-information, after: opened, until: 3 days after order.paidAt, clause: rule-answer, extend: [ { when: order.gift == true, by: 5 days } ], pauses: [under-review] }
  update: { owes: support, does: acknowledge, after: investigation-started, within: 2 days, every: 2 days, void-on: [resolved], again: restart, clause: rule-answer }
  file:   { owes: head, does: log, after: [closed, withdrawn, refused], within: 5 days, every: 5 days, survives-end: true, clause: rule-answer, if-late: [ { compensate: { amount: "3", remedy: voucher, clause: late } } ] }
  hurry:  { owes: support, does: decide, after: seller-answered, within: 3 days on working-days, again: also, clause: silence, if-late: [ grant: money-back ] }
  prove:  { owes: customer, does: provide-information, after: information-requested, within: 6 days, clause: rule-evidence, pauses: [payment-dispute], if-late: [ refuse: rule-evidence ] }
actions:
  log: { title: { en: Log }, clause: rule-answer }
  record-finding: { by: [technician, support] }
judgements:
  - at: finding-recorded
    rules: [ { when: line.misuse == true, refuse: misuse }, { when: line.misuse == false, approve: rule-guarantee, remedy: swap } ]
remedies:
  swap:
    amount: { of: line.price / 10 }
    steps:
      - collect: { owes: carrier, clause: firm }
      - inspect: { owes: desk, within: 2 days, clause: rule-guarantee, ask: { used: { type: boolean, per: line, required: true, label: { en: Used? } } }, outcomes: { fine: {}, misused: [ refuse: misuse ] } }
      - top-up: { owes: till, pays: true, clause: rule-guarantee }
      - ship-new: { owes: desk, within: 3 days, clause: rule-guarantee }
  money-back:
    steps:
      - ship-back: { owes: customer, within: 4 days, clause: rule-withdrawal, if-late: [ lapse: silence ] }
      - weigh: { owes: system, automatic: true, when: has(order.gift), clause: rule-withdrawal }
      - refund: { owes: support, within: 3 days, pays: true, clause: rule-withdrawal }
  mend:
    amount: { of: line.price / 2 }
    steps:
      - send-in: { owes: customer, within: 4 days, clause: rule-guarantee, if-late: [ abandon: silence ] }
      - repair: { owes: bench, within: 5 days, clause: rule-guarantee, outcomes: { mended: {}, hopeless: [ { approve: rule-guarantee, remedy: money-back } ] } }
      - pay-part: { owes: till, pays: true, proof: picture, clause: rule-guarantee }
`

const pictured = { answers: { fault: 'No focus' }, evidence: [{ kind: 'picture', media: 'photo' }] }
const openings = [
  { kind: 'withdrawal' },
  { kind: 'withdrawal', lines: [1] },
  { kind: 'defect', ...pictured },
  { kind: 'defect' },
  { kind: 'question' },
]

export const shopPack: Pack = {
  name: 'the shop',
  loaded: shop(everything),
  scenarios: openings.map((withThis, index) => ({
    name: `opening ${index}`,
    given,
    steps: [{ at: monday, by: { party: 'customer' }, do: 'open', with: withThis }],
  })) as unknown as Pack['scenarios'],
}
