/** What people do in a case: who has it, what they find, what they decide. */
import { quoted } from '../../words/quoted.ts'
import { factsIn, factsOfLines, list } from './details.ts'
import type { Tellers } from './told.ts'

export const workTellers = {
  assigned: ({ to, team, nobody }, { words, names }) => ({
    headline: nobody
      ? words('timeline.assigned-nobody')
      : words('timeline.assigned', {
          to: list([to && (names.person(to.replace(/^staff:/, '')) ?? to), team && names.party(team)]),
        }),
  }),
  'investigation-started': ({ task = '', owes = '' }, { words, names }) => ({
    headline: words('timeline.investigation-started', { owes: names.party(owes) }),
    details: [task],
  }),
  'finding-recorded': ({ finding = '', facts, lines }, { words, names }) => ({
    headline: words('timeline.finding-recorded'),
    details: [quoted(finding, words), ...factsIn(facts, names), ...factsOfLines(lines, names)],
  }),
  decided: ({ lines = [], reason, disposal, facts }, { words, names }) => ({
    headline: words('timeline.decided', {
      what: lines.every(({ decision }) => decision.outcome === 'approved')
        ? 'approved'
        : lines.every(({ decision }) => decision.outcome === 'rejected')
          ? 'rejected'
          : 'mixed',
    }),
    details: [
      ...lines.map(({ id, decision, offers }) => {
        const what = offers?.length
          ? words('timeline.decided-choice', { remedies: list(offers.map((each) => names.remedy(each))) })
          : decision.outcome === 'approved'
            ? list([
                decision.remedy ? names.remedy(decision.remedy) : words('timeline.approved'),
                decision.amount && names.money(decision.amount),
              ])
            : words('timeline.rejected')
        return id === '*' ? what : `${names.line(id)}: ${what}`
      }),
      disposal && `${names.fact('case.disposal')}: ${names.value('case.disposal', disposal)}`,
      quoted(reason, words),
      ...factsIn(facts, names),
    ],
    clauses: lines.map(({ decision }) => decision.clause),
    tone: lines.some(({ decision }) => decision.outcome === 'approved') ? 'good' : 'bad',
  }),
  'facts-recorded': ({ order, customer, seller, facts, lines }, { words, names }) => ({
    headline: words('timeline.facts-recorded'),
    details: [
      ...[order, customer, seller, facts].flatMap((each) => factsIn(each, names)),
      ...factsOfLines(lines, names),
    ],
  }),
  performed: ({ action = '', facts, lines }, { names }) => ({
    headline: names.action(action),
    details: [...factsIn(facts, names), ...factsOfLines(lines, names)],
  }),
  overruled: ({ clause, reason }, { words }) => ({
    headline: words('timeline.overruled'),
    details: [quoted(reason, words)],
    clauses: [clause],
    tone: 'attention',
  }),
} satisfies Partial<Tellers>
