import { parse } from 'yaml'
import { type LoadedPolicy, loadPolicy } from '../../policy/load.ts'
import { policyWith } from '../../policy/testing/policy-with.ts'

/** What the stories of the case need besides the base policy: people, proof, a board, a seller, a dispute, a ladder. */
const people = `
teams:
  support: { title: { en: Support }, role: agent }
  bench:   { title: { en: Workshop }, role: technician }
  desk:    { title: { en: Returns desk }, role: returns-desk }
  till:    { title: { en: Till }, role: finance }
  head:    { title: { en: Head of support }, role: manager }
  board:   { title: { en: Board }, role: board }
parties: { service-centre: { title: { en: Service centre } } }
clauses:
  misuse:     { en: What was misused is not covered., cited-by: [technician] }
  firm:       { en: Nothing is collected twice., no-exceptions: true }
  dispute:    { en: While the bank looks into it we wait. }
  ladder:     { en: What takes longer goes up. }
  second:     { en: You can ask for a second look. }
  cooperate:  { en: Sellers answer. }
  late:       { en: We pay for keeping you waiting. }
  silence:    { en: Our silence means yes. }
facts:
  line.live: boolean
  line.used: boolean
  case.goodwill: boolean
  order.gift: boolean
requests:
  question: { title: { en: A question }, about: order, clause: rule-answer, leads-to: [withdrawal, defect] }
  withdrawal: { leads-to: [defect] }
  defect:
    evidence: { picture: { title: { en: A picture }, accept: [photo], per: line, clause: rule-evidence } }
    ask: { weight: { type: weight, per: line, label: { en: Weight }, min: 0, max: 50 } }
    remedies: [mend, swap, money-back, voucher]
    leads-to: []
  inspection: { title: { en: Our own check }, about: lines, clause: rule-guarantee, opened-by: [technician] }
remedies:
  money-back:
    for: [withdrawal, defect, question]
    choice: customer
  swap:
    title: { en: Another one }
    clause: rule-guarantee
    choice: customer
    offered: [ { when: line.used == true, refuse: misuse } ]
    steps:
      - collect: { owes: carrier, clause: firm }
      - inspect: { owes: desk, within: 2 days, clause: rule-guarantee, ask: { used: { type: boolean, per: line, required: true, label: { en: Used? } } }, outcomes: { fine: {}, misused: [ refuse: misuse ] } }
      - send-back: { owes: desk, when: 'outcome("inspect") == "misused"', clause: rule-guarantee }
      - ship-new: { owes: desk, when: 'outcome("inspect") == "fine"', within: 3 days, clause: rule-guarantee }
  voucher:
    title: { en: A voucher }
    clause: rule-guarantee
    for: [defect]
    amount: { of: line.price, at-most: "20" }
    steps:
      - destroy: { owes: customer, proof: picture, clause: firm }
      - voucher: { owes: till, pays: true, within: 2 days, clause: rule-guarantee }
suspensions:
  payment-dispute:
    title: { en: Payment dispute }
    while: order.payment.dispute == "open"
    clause: dispute
    shuts: { remedies: [swap], steps: [refund], actions: [resolve] }
escalation:
  levels:
    - { team: support, clause: ladder }
    - { team: head, after: 3 days, clause: ladder }
    - { team: board, after: 6 days, clause: ladder }
reviews:
  second-look: { title: { en: A second look }, by: board, asked-by: customer, of: [decided, refused], within: 5 days, ask-within: 30 days, clause: second, checklist: { read: { label: { en: Read it all? } } } }
  head-look: { title: { en: The head looks }, by: head, asked-by: customer, of: [decided, refused], within: 2 days, clause: second }
conduct:
  failures:
    refusal: { title: { en: Refused }, on: seller-answered, when: 'case.answer == "refuses"', clause: cooperate }
  sanctions:
    restriction: { title: { en: Restricted }, standing: restricted, after: 1, clause: cooperate }
    termination: { title: { en: Terminated }, standing: terminated, after: 2, notice: 30 days, clause: cooperate }
  contest: { within: 6 months, clause: cooperate }
actions:
  goodwill: { title: { en: Goodwill }, by: [manager], clause: late, ask: { reasonGiven: { type: text, required: true, label: { en: Why } } } }
  record-finding: { ask: { misuse: { type: boolean, per: line, label: { en: Misused? } } }, by: [technician, service-centre] }
`

/** A small shop, with these changes to its policy, as YAML, each laid over those before; `~` takes out what is there. */
export function shop(...changes: string[]): LoadedPolicy {
  const whole = [people, ...changes].map((each) => parse(each) ?? {}).reduce(merge)
  return loadPolicy(policyWith(whole as Record<string, unknown>))
}

function merge(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over ?? undefined
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over))
    merged[key] = value === null ? undefined : merge(base[key], value)
  return merged
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
