/** How a case is put right, step by step. */
import { quoted } from '../../words/quoted.ts'
import { about, factsIn, linesOf } from './details.ts'
import type { Tellers } from './told.ts'

export const remedyTellers = {
  'remedy-chosen': ({ remedy = '', lines }, { words, names }) => ({
    headline: words('timeline.remedy-chosen', { remedy: names.remedy(remedy) }),
    details: [linesOf(lines, names)],
  }),
  'offer-declined': ({ lines }, { words, names }) => ({
    headline: words('timeline.offer-declined'),
    details: [linesOf(lines, names)],
    tone: 'attention',
  }),
  'remedy-started': ({ remedy = '', line, amount }, teller) => ({
    headline: about(
      teller.words('timeline.remedy-started', { remedy: teller.names.remedy(remedy) }),
      line,
      teller,
    ),
    details: [amount && teller.names.money(amount)],
    minor: true,
  }),
  'step-ready': ({ step = '', line }, teller) => ({
    headline: about(teller.words('timeline.step-ready', { step: teller.names.promise(step) }), line, teller),
    minor: true,
  }),
  'step-skipped': ({ step = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.step-skipped', { step: teller.names.promise(step) }),
      line,
      teller,
    ),
    minor: true,
  }),
  'proof-submitted': ({ step = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.proof-submitted', { step: teller.names.promise(step) }),
      line,
      teller,
    ),
  }),
  'proof-checked': ({ step = '', line, accepted, reason }, teller) => ({
    headline: about(
      teller.words('timeline.proof-checked', {
        step: teller.names.promise(step),
        accepted: accepted ? 'yes' : 'no',
      }),
      line,
      teller,
    ),
    details: [quoted(reason, teller.words)],
    tone: accepted ? 'good' : 'attention',
  }),
  'step-done': ({ step = '', remedy = '', line, outcome, amount, clause, facts, lineFacts }, teller) => ({
    headline: about(
      teller.words('timeline.step-done', { step: teller.names.step(remedy, step) }),
      line,
      teller,
    ),
    details: [
      outcome && teller.words('timeline.outcome', { outcome: teller.names.fact(outcome) }),
      amount && teller.names.money(amount),
      ...factsIn({ ...facts, ...lineFacts }, teller.names),
    ],
    clauses: [clause],
    tone: 'good',
  }),
  'amount-revised': ({ remedy = '', line, amount = '0' }, teller) => ({
    headline: about(
      teller.words('timeline.amount-revised', {
        remedy: teller.names.remedy(remedy),
        amount: teller.names.money(amount),
      }),
      line,
      teller,
    ),
    minor: true,
  }),
  'remedy-completed': ({ remedy = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.remedy-completed', { remedy: teller.names.remedy(remedy) }),
      line,
      teller,
    ),
    tone: 'good',
  }),
  'remedy-given-up': ({ remedy = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.remedy-given-up', { remedy: teller.names.remedy(remedy) }),
      line,
      teller,
    ),
    minor: true,
  }),
  'cost-added': ({ what = '', amount, payer = '', clause }, { words, names }) => ({
    headline: words('timeline.cost-added', { what: names.cost(what), payer: names.party(payer) }),
    details: [amount && names.money(amount)],
    clauses: [clause],
  }),
} satisfies Partial<Tellers>
