/** What the seller says, and what they answer for. */
import { quoted } from '../../words/quoted.ts'
import { factsIn, factsOfLines } from './details.ts'
import type { Tellers } from './told.ts'

export const sellerTellers = {
  'seller-contacted': ({ message }, { words }) => ({
    headline: words('timeline.seller-contacted'),
    details: [quoted(message, words)],
  }),
  'seller-answered': ({ answer = '', facts, lines }, { words, names }) => ({
    headline: words('timeline.seller-answered', { answer }),
    details: [...factsIn(facts, names), ...factsOfLines(lines, names)],
  }),
  'failure-recorded': ({ failure = '', clause }, { words, names }) => ({
    headline: words('timeline.failure-recorded', { failure: names.failure(failure) }),
    clauses: [clause],
    tone: 'bad',
  }),
  'sanction-proposed': ({ sanction = '', clause }, { words, names }) => ({
    headline: words('timeline.sanction-proposed', { sanction: names.sanction(sanction) }),
    clauses: [clause],
    tone: 'attention',
  }),
  'sanction-decided': ({ sanction = '', reasons, effective }, { words, names, at }) => ({
    headline: words('timeline.sanction-decided', { sanction: names.sanction(sanction), at: at(effective) }),
    details: [quoted(reasons, words)],
    tone: 'bad',
  }),
  'sanction-effective': ({ sanction = '' }, { words, names }) => ({
    headline: words('timeline.sanction-effective', { sanction: names.sanction(sanction) }),
  }),
  'sanction-contested': ({ sanction = '', reason }, { words, names }) => ({
    headline: words('timeline.sanction-contested', { sanction: names.sanction(sanction) }),
    details: [quoted(reason, words)],
    tone: 'attention',
  }),
  'contest-decided': ({ sanction = '', outcome = 'upheld', reasons }, { words, names }) => ({
    headline: words('timeline.contest-decided', { sanction: names.sanction(sanction), outcome }),
    details: [quoted(reasons, words)],
  }),
} satisfies Partial<Tellers>
