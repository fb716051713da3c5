import { offersOf, proposalsOf, type Refusal, windowsOf } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { actionsOf, stepsOf } from './possible.ts'
import { clausesOf } from './refusal-problem.ts'
import { refusalTold } from './told.ts'
import { instantsOf, type Looking, partyTitle } from './view.ts'

/** What only our own people see: what the policy proposes, what can be done and why not the rest, and all that is known. */
export function staffView(looking: Looking, { traced }: { traced: boolean }) {
  const { loaded, state, parties, now, language } = looking
  const at = instantsOf(loaded, state)
  const remedyTitle = (remedy: string) =>
    inLanguage(loaded.policy.remedies[remedy]?.title, language) ?? remedy
  const proposals = proposalsOf(loaded, state, now).map(({ trace, because, ...each }) => ({
    ...each,
    title: remedyTitle(each.remedy),
    ...(because ? { because: inLanguage(because, language) } : {}),
    ...(traced ? { trace } : {}),
  }))
  const actions = actionsOf(loaded, state, parties, now, language).map((each) => told(looking, each))
  const steps = stepsOf(loaded, state, parties, now).map((each) => told(looking, each))
  const offers = offersOf(loaded, state, now).map(({ rule, ...each }) => ({
    ...each,
    title: remedyTitle(each.remedy),
    ...(rule ? { rule: rule.path } : {}),
  }))
  const windows = windowsOf(loaded, state, now).map(({ at: ends, ...each }) => ({
    ...each,
    ...(ends === undefined ? {} : { at: at(ends) }),
  }))
  const cited = [
    ...proposals.map(({ clause }) => clause),
    ...offers.map(({ clause }) => clause),
    ...windows.map(({ clause }) => clause),
    ...[...actions, ...steps].map(({ refusal }) => refusal?.clause),
    ...state.failures.map(({ failure }) => loaded.policy.conduct?.failures[failure]?.clause),
  ]
  return {
    level: state.level,
    team: state.team,
    teamTitle: partyTitle(loaded, state.team, language),
    proposals,
    steps,
    offers,
    actions,
    windows,
    suspensions: state.suspensions,
    tasks: state.tasks,
    failures: state.failures.map((each) => ({ ...each, at: at(each.at) })),
    sanctions: state.sanctions.map(({ at: since, effective, ...each }) => ({
      ...each,
      at: at(since),
      ...(effective === undefined ? {} : { effective: at(effective) }),
    })),
    overruled: state.overruled,
    facts: {
      case: state.facts,
      customer: state.customer,
      ...(state.order ? { order: state.order } : {}),
      ...(state.seller ? { seller: state.seller } : {}),
      ...(state.incident ? { incident: state.incident } : {}),
      lines: Object.fromEntries(state.lines.map(({ id, facts }) => [id, facts])),
    },
    clauses: clausesOf(loaded, cited, language),
  }
}

/** A refusal with what people call the facts it rests on. */
function told<Each extends { refusal?: Refusal }>({ loaded, language }: Looking, each: Each): Each {
  return each.refusal ? { ...each, refusal: refusalTold(loaded, language, each.refusal) } : each
}
