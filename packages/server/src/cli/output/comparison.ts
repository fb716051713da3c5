import type { Policy } from '@redress/engine'
import type { CaseComparison, CaseDifference, Change, Judged, Otherwise } from '@redress/engine/author'
import type { Terminal } from '../terminal.ts'
import { columns } from './columns.ts'
import { count } from './count.ts'
import { wrap } from './wrap.ts'

/** What a new version changes: in words, then how many cases would come out otherwise, and each of them. */
export function printComparison(
  old: Policy,
  newer: Policy,
  { changes, cases }: { changes: readonly Change[]; cases: CaseComparison },
  language: string,
  { paint, columns: width }: Terminal,
): string[] {
  const title = newer.title[language] ?? newer.id
  const words = changes.flatMap((change) => tellChange(change, width))
  const weighed = changes.some(({ weight }) => weight !== 'neutral')
  return [
    paint('bold', `${title}: ${old.version} → ${newer.version}`),
    '',
    ...(words.length > 0
      ? [
          `${paint('cyan', 'In words')}${weighed ? ', + better and − worse for the customer' : ''}`,
          ...words,
          '',
        ]
      : []),
    ...(cases.cases > 0
      ? [paint('cyan', `Over ${count(cases.cases, 'case')}`), ...tellCounts(cases, newer), '']
      : []),
    ...cases.differing.flatMap((each) => [...tellCase(each), '']),
    `${count(changes.length, 'change')} in words; ${cases.differing.length} of ${count(cases.cases, 'case')} would come out otherwise`,
  ]
}

const signs = { better: '+', worse: '−', neutral: '·' }

function tellChange({ text, at, weight }: Change, width: number): string[] {
  const [first = '', ...rest] = wrap(`${text} (${at})`, width - 4)
  return [`  ${signs[weight]} ${first}`, ...rest.map((line) => `    ${line}`)]
}

const ways: Record<Otherwise, string> = {
  'now-admitted': 'admitted, and were not',
  'now-refused': 'refused, and were not',
  'now-redirected': 'redirected, and were not',
  'other-clause': 'refused under other clauses',
  'other-status': 'with another status in the end',
  'other-remedy': 'with other remedies',
  'now-late': 'with more promises late',
  'late-no-more': 'with fewer promises late',
  dearer: 'dearer',
  cheaper: 'cheaper',
}

function tellCounts({ counts, worth }: CaseComparison, { money }: Policy): string[] {
  const rows = Object.entries(ways).flatMap(([way, words]) => {
    const number = counts[way as Otherwise]
    return number === undefined ? [] : [[String(number).padStart(4), words]]
  })
  const same = worth.old === worth.new
  const paid = same ? `${worth.old} as before` : `${worth.old} → ${worth.new}`
  return [...columns(rows), `  Remedies together, ${money.currency}: ${paid}`]
}

function tellCase({ id, old, new: newer }: CaseDifference): string[] {
  const [before, after] = [tellJudged(old), tellJudged(newer)]
  const rows = Object.keys(before).flatMap((key) =>
    before[key] === after[key] ? [] : [[key, `${before[key]} → ${after[key]}`]],
  )
  return [`  ${id}`, ...columns(rows).map((line) => `    ${line}`)]
}

function tellJudged({ intake, clauses, status, late, remedies, worth }: Judged): Record<string, string> {
  const under = clauses.length > 0 ? ` (${clauses.join(', ')})` : ''
  return {
    request: `${intake}${under}`,
    status,
    late: late.join(', ') || 'nothing',
    remedies: remedies.join(', ') || 'none',
    worth,
  }
}
