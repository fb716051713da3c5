import type { Asked } from '../../ui/judging/asked.ts'
import type { Draft } from './draft.ts'

/** A draft with what its kind of request asks for, and nothing else: what was written for another kind stays in the draft, and out of the request. */
export function fitted(draft: Draft, { about, once, perLine, heads, evidence }: Asked): Draft {
  const byLine = about === 'lines' || about === 'heads'
  const lines = about === 'lines' ? draft.lines : about === 'heads' ? draft.heads : []
  const onceNames = new Set([...once, ...(byLine ? [] : perLine)].map(({ name }) => name))
  const namesOf = (line: string) =>
    new Set([...perLine, ...(heads.find(({ name }) => name === line)?.fields ?? [])].map(({ name }) => name))
  const kinds = new Map(evidence.map((each) => [each.name, each]))
  return {
    ...draft,
    answers: only(draft.answers, onceNames),
    perLine: Object.fromEntries(lines.map((line) => [line, only(draft.perLine[line], namesOf(line))])),
    evidence: draft.evidence
      .map(({ upload, uses }) => ({
        upload,
        uses: uses.filter(
          ({ kind, line }) => kinds.has(kind) && (line === undefined || line === '*' || lines.includes(line)),
        ),
      }))
      .filter(({ uses }) => uses.length > 0),
  }
}

const only = (answers: Record<string, unknown> = {}, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))
