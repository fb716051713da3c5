/** Levels, suspensions, reviews and outside bodies. */
import { quoted } from '../../words/quoted.ts'
import { factsIn } from './details.ts'
import type { Tellers } from './told.ts'

export const courseTellers = {
  escalated: ({ level = 1, team = '', clause, reason }, { words, names }) => ({
    headline: words('timeline.escalated', { level, team: names.party(team) }),
    details: [quoted(reason, words)],
    clauses: [clause],
    tone: 'attention',
  }),
  suspended: ({ suspension = '', clause }, { words, names }) => ({
    headline: words('timeline.suspended', { suspension: names.suspension(suspension) }),
    clauses: [clause],
    tone: 'attention',
  }),
  'suspension-lifted': ({ suspension = '' }, { words, names }) => ({
    headline: words('timeline.suspension-lifted', { suspension: names.suspension(suspension) }),
  }),
  'review-requested': ({ review = '', reason }, { words, names }) => ({
    headline: words('timeline.review-requested', { review: names.review(review) }),
    details: [quoted(reason, words)],
    tone: 'attention',
  }),
  'review-answered': ({ review = '', outcome = 'upheld', facts }, { words, names }) => ({
    headline: words('timeline.review-answered', { review: names.review(review), outcome }),
    details: factsIn(facts, names),
    tone: outcome === 'changed' ? 'good' : 'plain',
  }),
  referred: ({ body = '' }, { words, names }) => ({
    headline: words('timeline.referred', { body: names.body(body) }),
    tone: 'attention',
  }),
} satisfies Partial<Tellers>
