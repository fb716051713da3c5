/** What was asked for, and whether it is taken. */
import { quoted } from '../../words/quoted.ts'
import { described, factsIn, factsOfLines, linesOf, list } from './details.ts'
import type { Tellers } from './told.ts'

export const requestTellers = {
  opened: ({ kind = '', request, evidence }, { words, names }) => ({
    headline: words('timeline.opened', { kind: names.kind(kind) }),
    details: [
      described(request, words),
      evidence?.length ? words('timeline.files', { count: evidence.length }) : undefined,
    ],
  }),
  admitted: ({ verdicts = [] }, { words }) => ({
    headline: words('timeline.admitted'),
    clauses: verdicts.map(({ clause }) => clause),
    tone: 'good',
  }),
  refused: ({ clause, verdicts = [], lines, complete }, { words, names }) => ({
    headline: words('timeline.refused', { complete: complete === false ? 'no' : 'yes' }),
    details: [linesOf(lines, names)],
    clauses: [clause, ...verdicts.filter(({ outcome }) => outcome !== 'admitted').map((each) => each.clause)],
    tone: 'bad',
  }),
  redirected: ({ party = '', clause }, { words, names }) => ({
    headline: words('timeline.redirected', { party: names.party(party) }),
    clauses: [clause],
    tone: 'attention',
  }),
  'kind-changed': ({ kind = '' }, { words, names }) => ({
    headline: words('timeline.kind-changed', { kind: names.kind(kind) }),
  }),
  'status-changed': ({ status = 'received' }, { words }) => ({
    headline: words('timeline.status-changed', { status: words(`status.${status}`) }),
    minor: true,
  }),
  'information-requested': ({ ask, missing = [] }, { words, names }) => ({
    headline: words('timeline.information-requested'),
    details: [
      ask,
      list(
        missing
          .filter(({ name }) => name !== 'answer')
          .map(({ what, name }) => (what === 'field' ? names.fact(name) : names.evidence(name))),
      ),
    ],
    tone: 'attention',
  }),
  'information-provided': ({ request, evidence = [], lines }, { words, names }) => ({
    headline: words('timeline.information-provided'),
    details: [
      described(request, words),
      ...factsIn(request, names),
      ...factsOfLines(lines, names),
      evidence.length ? words('timeline.files', { count: evidence.length }) : undefined,
    ],
  }),
  'requirements-changed': (_, { words }) => ({
    headline: words('timeline.requirements-changed'),
    minor: true,
  }),
  'information-completed': (_, { words }) => ({
    headline: words('timeline.information-completed'),
    minor: true,
  }),
  acknowledged: ({ facts }, { words, names }) => ({
    headline: words('timeline.acknowledged'),
    details: factsIn(facts, names),
  }),
  withdrawn: ({ how = 'withdrawn', reason, clause }, { words }) => ({
    headline: words('timeline.withdrawn', { how }),
    details: [quoted(reason, words)],
    clauses: [clause],
  }),
  resolved: ({ how = '', firstContact }, { words, names }) => ({
    headline: words('timeline.resolved', { first: firstContact ? 'yes' : 'no' }),
    details: [how === '' || how === 'advice' || how === 'remedy' ? undefined : names.fact(how)],
    tone: 'good',
  }),
  closed: ({ how = 'closed', reason, clause }, { words }) => ({
    headline: words('timeline.closed', { how }),
    details: [quoted(reason, words)],
    clauses: [clause],
  }),
} satisfies Partial<Tellers>
