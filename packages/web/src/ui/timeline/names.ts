import { askedIn, type Policy, type Text } from '@redress/engine'
import { capital } from '../words/capital.ts'
import { valuesOf } from './values.ts'

/** What people call the things of a case, in the reader's language. */
export interface CaseNames {
  /** A team, a party, or the one who acts. */
  party(id: string): string
  /** A member of staff, where it is known who that is. */
  person(id: string | undefined): string | undefined
  line(id: string): string
  kind(id: string): string
  remedy(id: string): string
  step(remedy: string, step: string): string
  /** A promise by its name: an obligation, a step, or the answer to a review. */
  promise(name: string): string
  action(id: string): string
  cost(what: string): string
  evidence(kind: string): string
  fact(name: string): string
  /** A value of a fact. */
  value(fact: string, value: unknown): string
  review(id: string): string
  body(id: string): string
  suspension(id: string): string
  sanction(id: string): string
  failure(id: string): string
  money(amount: string): string
  /** The text of a clause. */
  clause(id: string): string | undefined
  readonly currency: string
}

/** Usual words for what a policy gives no title. */
export interface UsualWords {
  step(remedy: string, step: string): string
  cost(what: string): string
  duty(action: string): string
  fact(name: string): string | undefined
}

export interface NamesOptions {
  language: string
  /** The built-in parties: customer, company, seller, carrier, system. */
  parties: Readonly<Record<string, string>>
  /** Members of staff by id. */
  people?: ReadonlyMap<string, string> | undefined
  usual?: UsualWords | undefined
  /** What a line that stands for the whole case is called. */
  wholeCase: string
  /** What the clock is called that moves a case up to a level. */
  movingUp?: ((level: number) => string) | undefined
}

/** Such a clock, `escalation:2`. */
const ofTheLadder = /^escalation:(\d+)$/

/** `marks-of-use` as `Marks of use`. */
export function spelled(id: string): string {
  const text = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase()
  return capital(text)
}

const begun = (text: string | undefined) => text && capital(text)

export function namesOf(
  policy: Policy,
  view: { kind: string; lines: readonly { id: string; title?: string | undefined }[] },
  { language, parties, people, usual, wholeCase, movingUp }: NamesOptions,
): CaseNames {
  const say = (text: Text | undefined) => text?.[language] ?? (text && Object.values(text)[0])
  const steps = Object.entries(policy.remedies).flatMap(([remedy, { steps }]) =>
    steps.map((step) => ({ remedy, step })),
  )
  const request = policy.requests[view.kind]
  const asked = askedIn(policy)
  const stepName = (remedy: string, id: string) =>
    say(policy.remedies[remedy]?.steps.find((step) => step.id === id)?.title) ??
    begun(usual?.step(remedy, id)) ??
    spelled(id)
  return {
    currency: policy.money.currency,
    party: (id) => say((policy.teams[id] ?? policy.parties[id])?.title) ?? parties[id] ?? spelled(id),
    person: (id) => (id === undefined ? undefined : people?.get(id)),
    line: (id) => (id === '*' ? wholeCase : (view.lines.find((line) => line.id === id)?.title ?? id)),
    kind: (id) => say(policy.requests[id]?.title) ?? spelled(id),
    remedy: (id) => say(policy.remedies[id]?.title) ?? spelled(id),
    step: stepName,
    promise: (name) => {
      const step = steps.find((each) => each.step.id === name)
      const review = policy.reviews[name.replace(/^answer-/, '')]
      const [, level] = ofTheLadder.exec(name) ?? []
      if (level !== undefined && movingUp) return movingUp(Number(level))
      return (
        say(policy.obligations[name]?.title) ??
        (step ? stepName(step.remedy, name) : undefined) ??
        say(review?.title) ??
        usual?.duty(policy.obligations[name]?.does[0] ?? name) ??
        spelled(name)
      )
    },
    action: (id) => say(policy.actions[id]?.title) ?? begun(usual?.duty(id)) ?? spelled(id),
    cost: (what) =>
      say(policy.costs.find((rule) => rule.what === what)?.title) ??
      begun(usual?.cost(what)) ??
      spelled(what),
    evidence: (kind) => say((request?.evidence[kind] ?? policy.evidence[kind])?.title) ?? spelled(kind),
    fact: (name) =>
      say(asked.find((fields) => fields[name])?.[name]?.label) ??
      say(
        policy.facts.find((fact) => fact.name === name || `${fact.subject}.${fact.name}` === name)?.title,
      ) ??
      usual?.fact(name) ??
      spelled(name.replace(/^\w+\./, '')),
    value: valuesOf(policy, language, say),
    review: (id) => say(policy.reviews[id]?.title) ?? spelled(id),
    body: (id) => say(policy.outsideBodies[id]?.title) ?? spelled(id),
    suspension: (id) => say(policy.suspensions[id]?.title) ?? spelled(id),
    sanction: (id) => say(policy.conduct?.sanctions[id]?.title) ?? spelled(id),
    failure: (id) => say(policy.conduct?.failures[id]?.title) ?? spelled(id),
    money: (amount) =>
      new Intl.NumberFormat(language, { style: 'currency', currency: policy.money.currency }).format(
        amount as unknown as number,
      ),
    clause: (id) => say(policy.clauses[id]?.text),
  }
}
