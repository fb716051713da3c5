/** From what the engine says to what people read. */
import {
  type Missing,
  type Names,
  type ObligationInstance,
  type Policy,
  readNeeds,
  type Verdict,
} from '@redress/engine'
import { textIn } from '../words/text-in.ts'
import { isBeforeSending } from './before-sending.ts'
import type { LineVerdict, Piece, PromiseShown } from './judgement.ts'

export interface Say {
  policy: Policy
  names: Names
  language: string
}

const clauseOf = ({ policy, language }: Say, clause: string | undefined) =>
  textIn(policy.clauses[clause ?? '']?.text, language)

/** Facts and changes that have a name among people; the steps of a reckoning between them stay out. */
export function shownVerdict(say: Say, verdict: Verdict): LineVerdict {
  const { policy, names, language } = say
  const { line, outcome, clause, party, instead, facts = [], wouldChange = [] } = verdict
  const insteadTitle = textIn(policy.requests[instead ?? '']?.title, language)
  return {
    line,
    outcome,
    clause,
    clauseText: clauseOf(say, clause) ?? '',
    ...(party ? { party: textIn(policy.parties[party]?.title, language) ?? party } : {}),
    ...(instead && insteadTitle ? { instead: { kind: instead, title: insteadTitle } } : {}),
    reasons: facts.flatMap(({ name, value }) => {
      const title = names.fact(name)
      const said = names.value(name, value)
      return title === undefined || value === null
        ? []
        : [{ fact: name, title, value, ...(said ? { said } : {}) }]
    }),
    changes: wouldChange.flatMap(({ fact, needs }) => {
      const title = names.fact(fact)
      const { how, values } = readNeeds(needs)
      if (title === undefined || how === 'other') return []
      return [{ fact, title, how, values, said: values.map((value) => names.value(fact, value) ?? value) }]
    }),
  }
}

/** What is missing, with what people call it. */
export function shownPieces(say: Say, kind: string, missing: readonly Missing[]): Piece[] {
  const { policy, language } = say
  const request = policy.requests[kind]
  return missing.map((piece) => {
    const heads = Object.values(request?.heads ?? {}).map(({ ask }) => ask[piece.name])
    const field = [request?.ask[piece.name], ...heads].find((each) => each)
    const evidence = request?.evidence[piece.name] ?? policy.evidence[piece.name]
    const title = piece.what === 'evidence' ? evidence?.title : field?.label
    const clauseText = clauseOf(say, piece.clause)
    return {
      ...piece,
      title: textIn(title, language) ?? piece.name,
      ...(clauseText ? { clauseText } : {}),
      beforeSending: isBeforeSending(policy, kind, piece),
    }
  })
}

/** What would be owed, soonest first. Who owes it is a team of ours, which customers know as us, or somebody with a name. */
export function shownPromises(
  say: Say,
  obligations: readonly ObligationInstance[],
  party: string,
  at: (instant: number) => string,
): PromiseShown[] {
  const { policy, language, names } = say
  return obligations
    .filter(({ owes, to }) => owes === party || to === party)
    .sort((one, other) => (one.due ?? Number.POSITIVE_INFINITY) - (other.due ?? Number.POSITIVE_INFINITY))
    .map((each) => {
      const declared = policy.obligations[each.name]
      const clauseText = clauseOf(say, each.clause)
      return {
        id: each.id,
        title: textIn(declared?.title, language) ?? names.duty(each.does[0] ?? each.name),
        owesTitle:
          Object.hasOwn(policy.teams, each.owes) || each.owes === 'system'
            ? 'company'
            : (textIn(policy.parties[each.owes]?.title, language) ?? each.owes),
        yours: each.owes === party,
        ...(each.due === undefined ? {} : { due: at(each.due) }),
        ...(clauseText ? { clauseText } : {}),
      }
    })
}
