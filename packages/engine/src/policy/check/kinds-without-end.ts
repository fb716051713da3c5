import type { Consequence, Obligation, Policy, Rule } from '../model.ts'
import type { Finding } from '../reading/finding.ts'
import { concerns } from '../reading/longest-case.ts'
import { isWaitedFor } from '../reading/required.ts'
import { truthOf } from '../reading/truth.ts'
import { endless } from './endless.ts'

const settling = new Set(['decide', 'resolve', 'close', 'withdraw'])
const ending = new Set(['refuse', 'close', 'lapse', 'abandon', 'grant', 'approve'])

/** Kinds of request for which nobody owes a decision by any date. */
export function receivedForEver(policy: Policy): Finding[] {
  if (policy.escalation !== undefined) return []
  const kinds = Object.keys(policy.requests)
  const unsettled = kinds.filter(
    (kind) =>
      !owedFor(policy, kind).some((one) => one.deadline && settles(policy, one)) &&
      !judgedAtOnce(policy, kind),
  )
  return perKind(
    kinds,
    unsettled,
    'requests',
    (which) => `A case${which} can stay "received" for ever: nobody owes a decision by any date.`,
    'Add an obligation that does "decide", "resolve" or "close".',
  )
}

/** Kinds of request of which a case can wait for the customer, while no deadline runs. */
export function waitingForEver(policy: Policy): Finding[] {
  const levels = policy.escalation?.levels ?? []
  if (levels.some(({ after, pauses }) => after && !pauses.includes('awaiting-information'))) return []
  const waiting = Object.keys(policy.requests).filter((kind) => canWait(policy, kind))
  const unlimited = waiting.filter(
    (kind) => !owedFor(policy, kind).some((one) => bringsInformation(one) || runsWhileWaiting(policy, one)),
  )
  return perKind(
    waiting,
    unlimited,
    'obligations',
    (which) => `A case${which} can stay in "awaiting-information" for ever: no deadline runs while it waits.`,
    'Let the customer owe "provide-information" by a date, with an "if-late".',
  )
}

/** One finding where it is so for every kind, else one for each that it is so for. */
function perKind(
  kinds: string[],
  found: string[],
  section: string,
  message: (which: string) => string,
  help: string,
): Finding[] {
  if (found.length === 0) return []
  if (found.length === kinds.length) return [endless(section, message(''), help)]
  return found.map((kind) => endless(`requests.${kind}`, message(` of "${kind}"`), help))
}

/** The obligations that can be owed in a case of this kind. */
function owedFor(policy: Policy, kind: string): Obligation[] {
  const facts = { 'request.kind': kind, 'case.kind': kind }
  return Object.values(policy.obligations).filter(
    (one) => concerns(one, kind) && truthOf(policy, one.when, { facts }) !== false,
  )
}

/** Whether a rule decides every case of this kind as it comes in. */
function judgedAtOnce(policy: Policy, kind: string): boolean {
  const facts = { 'request.kind': kind, 'case.kind': kind }
  const always = (rule: Rule) => concerns(rule, kind) && truthOf(policy, rule.when, { facts }) === true
  const judged = policy.judgements
    .filter(({ at }) => at.some((event) => atOnce.has(event)))
    .flatMap(({ rules }) => rules)
  return (
    policy.admission.some((rule) => rule.effect !== 'admit' && always(rule)) ||
    judged.some((rule) => always(rule) && rule.effects.some(({ do: effect }) => ending.has(effect)))
  )
}

const atOnce = new Set(['opened', 'admitted'])

/** Whether a case of this kind waits for something that the request may lack. */
function canWait(policy: Policy, kind: string): boolean {
  const { ask = {}, heads = {}, evidence = {} } = policy.requests[kind] ?? {}
  const fields = [ask, ...Object.values(heads).map((head) => head.ask)].flatMap((each) => Object.values(each))
  const asked = [...Object.values(evidence), ...Object.values(policy.evidence)]
  return fields.some(isWaitedFor) || asked.some(({ required }) => required)
}

function bringsInformation({ does, deadline }: Obligation): boolean {
  return does.includes('provide-information') && deadline !== undefined
}

function runsWhileWaiting(policy: Policy, obligation: Obligation): boolean {
  return (
    settles(policy, obligation) &&
    obligation.deadline !== undefined &&
    !obligation.pauses.includes('awaiting-information')
  )
}

function settles({ actions }: Policy, { does, ifLate }: Obligation): boolean {
  const ends = (consequences: Consequence[] = []) => consequences.some(({ do: effect }) => ending.has(effect))
  return ends(ifLate) || does.some((action) => settling.has(action) || ends(actions[action]?.then))
}
