import type { Fields } from '../../policy/expressions/types.ts'
import type { Step } from '../../policy/model.ts'
import { sumOf } from '../decision/amount.ts'
import { answers } from '../inputs/answers.ts'
import { good, invalid, type Read, text } from '../inputs/read.ts'
import { unanswered, untold } from '../inputs/untold.ts'
import { compareNumbers } from '../inputs/value.ts'
import { refusal } from '../refusals.ts'
import { amountOwed } from '../runs/complete.ts'
import type { Turn } from '../turn.ts'
import type { RemedyRun, Told } from '../types.ts'
import { wholeCase } from '../whole-case.ts'

/** What is told with a step: the answers it asks, how it ended, what it came to. */
export function readTold(turn: Turn, run: RemedyRun, step: Step, contents: Fields): Read<Told> {
  const lines = run.line === wholeCase ? [] : [run.line]
  const told = answers(turn, { fields: step.ask, about: 'case', lines: [run.line] })
  if (!told.ok) return told
  const silent = untold(turn, step.id, unanswered(step.ask, told.value, [run.line]), step.clause)
  if (silent) return { ok: false, refusal: silent }
  const outcome = readOutcome(turn, step)
  if (!outcome.ok) return outcome
  const amount = readAmount(turn, run, step)
  if (!amount.ok) return amount
  const ofLine = told.value.lines.find((line) => line.id === run.line)?.facts ?? {}
  const facts = { ...contents, ...told.value.facts, ...(lines.length > 0 ? {} : ofLine) }
  return good({
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(lines.length > 0 && Object.keys(ofLine).length > 0 ? { lineFacts: ofLine } : {}),
    ...(outcome.value === undefined ? {} : { outcome: outcome.value }),
    ...(amount.value === undefined ? {} : { amount: amount.value }),
  })
}

function readOutcome(turn: Turn, step: Step): Read<string | undefined> {
  const outcome = text(turn, 'outcome')
  if (!outcome.ok) return outcome
  const outcomes = Object.keys(step.outcomes)
  if (outcomes.length > 0 ? !outcomes.includes(outcome.value ?? '') : outcome.value !== undefined)
    return invalid(
      turn,
      outcomes.length > 0
        ? `"${step.id}" ends in one of ${outcomes.join(', ')}: "outcome".`
        : `"${step.id}" has no outcomes to choose from.`,
      outcomes.length > 0
        ? { id: 'one-of', at: 'outcome', options: outcomes }
        : { id: 'not-asked', at: 'outcome' },
    )
  return outcome
}

/** What is paid is what is owed; only where the policy works nothing out does whoever pays say what it came to. */
function readAmount(turn: Turn, run: RemedyRun, step: Step): Read<string | undefined> {
  const given = turn.command.with?.amount
  const amount = given === undefined ? good(undefined) : sumOf(turn, given)
  if (!amount.ok || !step.pays) return amount
  const owed = amountOwed(turn, run)
  if (owed === undefined) {
    const silent =
      amount.value === undefined
        ? untold(turn, step.id, [{ what: 'field', name: 'amount' }], step.clause)
        : undefined
    return silent ? { ok: false, refusal: silent } : amount
  }
  if (amount.value === undefined || compareNumbers(amount.value, owed) === 0) return good(owed)
  return {
    ok: false,
    refusal: refusal(turn.loaded, 'not-offered', {
      clause: step.clause,
      message: `What is to be paid here is ${owed}.`,
      facts: [{ name: 'owed', value: owed }],
      wouldChange: [{ fact: 'amount', is: amount.value, needs: owed }],
      overrulable: false,
    }),
  }
}
