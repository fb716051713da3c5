import Big from 'big.js'
import type { Facts, Fields } from '../policy/expressions/types.ts'
import type { CaseState, LineState } from './types.ts'
import { wholeCase } from './whole-case.ts'

/** The facts of a case, as conditions read them. */
export function factsOf(state: CaseState, line: string | undefined): Facts {
  return {
    customer: { cases: [], ...state.customer },
    request: {
      ...state.request,
      kind: state.kind,
      receivedAt: state.receivedAt,
      lineCount: state.lines.filter((line) => line.id !== wholeCase).length,
      evidence: state.evidence.flatMap((item) =>
        [item.kind].flat().map((kind) => ({ kind, media: item.media })),
      ),
    },
    case: {
      ...state.facts,
      openedAt: state.openedAt,
      status: state.status,
      kind: state.kind,
      team: state.team,
      region: state.region,
      level: state.level,
      ...(state.handler ? { handler: state.handler } : {}),
      number: state.number,
      get granted() {
        return grantedBeside(state, line)
      },
    },
    ...(state.order ? { order: orderFields(state, state.order) } : {}),
    ...(state.seller ? { seller: state.seller } : {}),
    ...(state.incident ? { incident: state.incident } : {}),
  }
}

/** What has been granted on the other lines of the case, and beside it. */
function grantedBeside(state: CaseState, line: string | undefined): string {
  if (state.runs.length === 0) return '0'
  return state.runs
    .filter((run) => run.line !== line && run.amount !== undefined && !run.givenUp)
    .reduce((sum, run) => sum.plus(run.amount ?? 0), new Big(0))
    .toFixed()
}

/** The order, its lines with what is known and decided of them by now. Worked out when it is read: few conditions do, and an order may have hundreds of lines. */
function orderFields(state: CaseState, { lines, ...order }: Fields): Fields {
  if (lines === undefined) return order
  return {
    ...order,
    get lines() {
      if (!Array.isArray(lines)) return lines
      const byId = new Map(state.lines.map((line) => [line.id, lineFields(line)]))
      return (lines as Fields[]).map((line) => ({ ...line, ...byId.get(String(line.id)) }))
    },
  }
}

/** What is known of a line, and what was decided of it. */
export function lineFields(line: LineState) {
  return line.decision ? { ...line.facts, decision: line.decision } : line.facts
}
