import { after } from '../../policy/values/deadline.ts'
import { contestOpenUntil } from '../contest.ts'
import { invalid, noneToChoose, requiredText, text } from '../inputs/read.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { scopeOf } from '../scope.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { CaseState, Refusal } from '../types.ts'

type Stage = CaseState['sanctions'][number]['state']

/** A person decides a sanction that the rules proposed, with a statement of reasons. It takes effect after its notice. */
export function decideSanction(turn: Turn): Refusal | undefined {
  const found = sanctionAt(turn, ['proposed'], 'The policy’s rules have not proposed this sanction.')
  if ('refusal' in found) return found.refusal
  const { name, declared } = found
  const reasons = turn.command.with?.reasons
  if (typeof reasons !== 'string' || !reasons.trim()) {
    return refusal(turn.loaded, 'contents-missing', {
      clause: declared.clause,
      message: 'A sanction carries a statement of reasons: "reasons".',
      missing: [{ what: 'content', name: 'reasons' }],
    })
  }
  const scope = scopeOf(turn.loaded, stateOf(turn), turn.now)
  const effective = declared.notice
    ? (after(turn.loaded, declared.notice, turn.now, scope) ?? turn.now)
    : turn.now
  record(turn, 'sanction-decided', { sanction: name, reasons, effective })
  if (effective === turn.now)
    record(turn, 'sanction-effective', { sanction: name, standing: declared.standing })
  return undefined
}

/** The seller contests a sanction. */
export function contestSanction(turn: Turn): Refusal | undefined {
  const found = sanctionAt(turn, ['decided'], 'No such sanction has been decided.')
  if ('refusal' in found) return found.refusal
  const reason = requiredText(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const contest = turn.loaded.policy.conduct?.contest
  const until = contestOpenUntil(turn.loaded, stateOf(turn), turn.now, found.name)
  if (contest && until !== undefined && turn.now >= until) {
    return refusal(turn.loaded, 'not-now', {
      clause: contest.clause,
      message: 'The time to contest this sanction is over.',
    })
  }
  record(turn, 'sanction-contested', { sanction: found.name, reason: reason.value })
  return undefined
}

/** The contest is decided: the sanction upheld, or lifted. */
export function decideContest(turn: Turn): Refusal | undefined {
  const found = sanctionAt(turn, ['contested'], 'This sanction has not been contested.')
  if ('refusal' in found) return found.refusal
  const reasons = requiredText(turn, 'reasons')
  if (!reasons.ok) return reasons.refusal
  const outcome = turn.command.with?.outcome
  if (outcome !== 'upheld' && outcome !== 'lifted')
    return invalid(turn, '"outcome" is upheld or lifted.', {
      id: 'one-of',
      at: 'outcome',
      options: ['upheld', 'lifted'],
    }).refusal
  record(turn, 'contest-decided', { sanction: found.name, outcome, reasons: reasons.value })
  return undefined
}

function sanctionAt(turn: Turn, stages: Stage[], otherwise: string) {
  const conduct = turn.loaded.policy.conduct
  const all = stateOf(turn).sanctions
  const known = Object.keys(conduct?.sanctions ?? {})
  if (known.length === 0)
    return { refusal: noneToChoose(turn, 'sanction', 'This policy has no sanctions.').refusal }
  const given = text(turn, 'sanction')
  if (!given.ok) return { refusal: given.refusal }
  const name = given.value ?? all.find((each) => stages.includes(each.state))?.sanction ?? ''
  const declared = named(conduct?.sanctions, name)
  if (given.value !== undefined && !declared) {
    return {
      refusal: invalid(turn, `There is no sanction "${name}"; there is ${known.join(', ')}.`, {
        id: 'one-of',
        at: 'sanction',
        value: name,
        options: known,
      }).refusal,
    }
  }
  if (!declared || !all.some((each) => each.sanction === name && stages.includes(each.state))) {
    const clause = declared?.clause ?? Object.values(conduct?.sanctions ?? {})[0]?.clause
    return { refusal: refusal(turn.loaded, 'not-now', { clause, message: otherwise }) }
  }
  return { name, declared }
}
