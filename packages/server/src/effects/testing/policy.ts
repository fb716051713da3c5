/** A glazier's supplier that pays back, or makes a credit note, when its office says so. */
export const policySource = `
redress: 1
policy: glass
version: "2026.1"
effective: 2026-01-01
title: { en: Claims at Thornbury Glass }
audience: business
jurisdiction: GB
timezone: Europe/London
languages: [en]
money: { currency: GBP, decimals: 2, rounding: half-up }
teams:
  office: { title: { en: Office }, role: agent }
channels:
  web: { title: { en: Website }, clause: answer }
clauses:
  answer: { en: "We answer within two days, and if you are right we pay you back the day after." }
requests:
  broken: { title: { en: Something is broken }, about: lines, clause: answer }
obligations:
  answer: { owes: office, does: decide, after: admitted, within: 2 days, clause: answer }
remedies:
  refund:
    title: { en: Your money back }
    clause: answer
    amount: { of: line.price }
    steps:
      - pay-back: { title: { en: paying you back }, owes: office, pays: true, within: 1 day, clause: answer }
  credit:
    title: { en: A credit note }
    clause: answer
    amount: { of: line.price }
    steps:
      - credit-note: { owes: office, pays: true, within: 1 day, clause: answer }
documents:
  note:
    title: { en: Credit note }
    with: credit-note
    clause: answer
    contents:
      amount: { type: text, label: { en: Amount }, from: '"as decided"' }
`
