/** One sentence for each kind of event. Sentences have no subject: who did it stands beside them. */
import type { EventData, EventType } from '@redress/engine'
import type { Words } from '../words/words.tsx'
import type { CaseNames } from './names.ts'

export interface Told {
  headline: string
  details?: (string | undefined)[]
  clauses?: (string | undefined)[]
  tone?: 'plain' | 'good' | 'bad' | 'attention'
  minor?: boolean
}

export interface Teller {
  words: Words
  names: CaseNames
  /** An instant, in milliseconds or ISO, as it is written. */
  at: (instant: unknown) => string
}

type Tellers = { [Type in EventType]: (data: Partial<EventData[Type]>, teller: Teller) => Told }

const list = (items: readonly (string | undefined)[] | undefined) => (items ?? []).filter(Boolean).join(', ')

/** Facts as `What it is called: value`. */
export function factsIn(facts: Record<string, unknown> | undefined, names: CaseNames): string[] {
  return Object.entries(facts ?? {})
    .filter(([name]) => name !== 'description' && name !== 'channel')
    .filter(([, value]) => value !== undefined && value !== '' && typeof value !== 'object')
    .map(([name, value]) => `${names.fact(name)}: ${names.value(name, value)}`)
}

const described = (request: Record<string, unknown> | undefined) =>
  typeof request?.description === 'string' ? `“${request.description}”` : undefined

const factsOfLines = (
  lines: { id: string; facts: Record<string, unknown> }[] | undefined,
  names: CaseNames,
) =>
  (lines ?? []).flatMap(({ id, facts }) => factsIn(facts, names).map((fact) => `${names.line(id)} – ${fact}`))

const linesOf = (lines: readonly string[] | undefined, names: CaseNames) =>
  list((lines ?? []).filter((id) => id !== '*').map((id) => names.line(id)))

/** Something about one line: `Credit note · Crabs`. */
const about = (title: string, line: string | undefined, { names }: Teller) =>
  line === undefined || line === '*' ? title : `${title} · ${names.line(line)}`

export const tellers: Tellers = {
  opened: ({ kind = '', request, evidence }, { words, names }) => ({
    headline: words('timeline.opened', { kind: names.kind(kind) }),
    details: [
      described(request),
      evidence?.length ? words('timeline.files', { count: evidence.length }) : undefined,
    ],
  }),
  admitted: ({ verdicts = [] }, { words }) => ({
    headline: words('timeline.admitted'),
    clauses: verdicts.map(({ clause }) => clause),
    tone: 'good',
  }),
  refused: ({ clause, verdicts = [], lines, complete }, { words, names }) => ({
    headline: words('timeline.refused', { complete: complete === false ? 'no' : 'yes' }),
    details: [linesOf(lines, names)],
    clauses: [clause, ...verdicts.filter(({ outcome }) => outcome !== 'admitted').map((each) => each.clause)],
    tone: 'bad',
  }),
  redirected: ({ party = '', clause }, { words, names }) => ({
    headline: words('timeline.redirected', { party: names.party(party) }),
    clauses: [clause],
    tone: 'attention',
  }),
  'kind-changed': ({ kind = '' }, { words, names }) => ({
    headline: words('timeline.kind-changed', { kind: names.kind(kind) }),
  }),
  'status-changed': ({ status = 'received' }, { words }) => ({
    headline: words('timeline.status-changed', { status: words(`status.${status}`) }),
    minor: true,
  }),
  'information-requested': ({ ask, missing = [] }, { words, names }) => ({
    headline: words('timeline.information-requested'),
    details: [
      ask,
      list(
        missing
          .filter(({ name }) => name !== 'answer')
          .map(({ what, name }) => (what === 'field' ? names.fact(name) : names.evidence(name))),
      ),
    ],
    tone: 'attention',
  }),
  'information-provided': ({ request, evidence = [], lines }, { words, names }) => ({
    headline: words('timeline.information-provided'),
    details: [
      described(request),
      ...factsIn(request, names),
      ...factsOfLines(lines, names),
      evidence.length ? words('timeline.files', { count: evidence.length }) : undefined,
    ],
  }),
  'requirements-changed': (_, { words }) => ({
    headline: words('timeline.requirements-changed'),
    minor: true,
  }),
  'information-completed': (_, { words }) => ({
    headline: words('timeline.information-completed'),
    minor: true,
  }),
  acknowledged: ({ facts }, { words, names }) => ({
    headline: words('timeline.acknowledged'),
    details: factsIn(facts, names),
  }),
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
    details: [`“${finding}”`, ...factsIn(facts, names), ...factsOfLines(lines, names)],
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
      reason && `“${reason}”`,
      ...factsIn(facts, names),
    ],
    clauses: lines.map(({ decision }) => decision.clause),
    tone: lines.some(({ decision }) => decision.outcome === 'approved') ? 'good' : 'bad',
  }),
  'remedy-chosen': ({ remedy = '', lines }, { words, names }) => ({
    headline: words('timeline.remedy-chosen', { remedy: names.remedy(remedy) }),
    details: [linesOf(lines, names)],
  }),
  'offer-declined': ({ lines }, { words, names }) => ({
    headline: words('timeline.offer-declined'),
    details: [linesOf(lines, names)],
    tone: 'attention',
  }),
  'remedy-started': ({ remedy = '', line, amount }, teller) => ({
    headline: about(
      teller.words('timeline.remedy-started', { remedy: teller.names.remedy(remedy) }),
      line,
      teller,
    ),
    details: [amount && teller.names.money(amount)],
    minor: true,
  }),
  'step-ready': ({ step = '', line }, teller) => ({
    headline: about(teller.words('timeline.step-ready', { step: teller.names.promise(step) }), line, teller),
    minor: true,
  }),
  'step-skipped': ({ step = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.step-skipped', { step: teller.names.promise(step) }),
      line,
      teller,
    ),
    minor: true,
  }),
  'proof-submitted': ({ step = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.proof-submitted', { step: teller.names.promise(step) }),
      line,
      teller,
    ),
  }),
  'proof-checked': ({ step = '', line, accepted, reason }, teller) => ({
    headline: about(
      teller.words('timeline.proof-checked', {
        step: teller.names.promise(step),
        accepted: accepted ? 'yes' : 'no',
      }),
      line,
      teller,
    ),
    details: [reason && `“${reason}”`],
    tone: accepted ? 'good' : 'attention',
  }),
  'step-done': ({ step = '', remedy = '', line, outcome, amount, clause, facts, lineFacts }, teller) => ({
    headline: about(
      teller.words('timeline.step-done', { step: teller.names.step(remedy, step) }),
      line,
      teller,
    ),
    details: [
      outcome && teller.words('timeline.outcome', { outcome: teller.names.fact(outcome) }),
      amount && teller.names.money(amount),
      ...factsIn({ ...facts, ...lineFacts }, teller.names),
    ],
    clauses: [clause],
    tone: 'good',
  }),
  'amount-revised': ({ remedy = '', line, amount = '0' }, teller) => ({
    headline: about(
      teller.words('timeline.amount-revised', {
        remedy: teller.names.remedy(remedy),
        amount: teller.names.money(amount),
      }),
      line,
      teller,
    ),
    minor: true,
  }),
  'remedy-completed': ({ remedy = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.remedy-completed', { remedy: teller.names.remedy(remedy) }),
      line,
      teller,
    ),
    tone: 'good',
  }),
  'remedy-given-up': ({ remedy = '', line }, teller) => ({
    headline: about(
      teller.words('timeline.remedy-given-up', { remedy: teller.names.remedy(remedy) }),
      line,
      teller,
    ),
    minor: true,
  }),
  'cost-added': ({ what = '', amount, payer = '', clause }, { words, names }) => ({
    headline: words('timeline.cost-added', { what: names.cost(what), payer: names.party(payer) }),
    details: [amount && names.money(amount)],
    clauses: [clause],
  }),
  'deadline-moved': ({ id = '', due, reason }, { words, names, at }) => ({
    headline: words('timeline.deadline-moved', { promise: promiseOf(id, names), due: at(due) }),
    details: [reason && `“${reason}”`],
    tone: 'attention',
  }),
  'obligation-raised': ({ obligation }, { words, names, at }) => ({
    headline: words('timeline.obligation-raised', {
      owes: names.party(obligation?.owes ?? ''),
      promise: names.promise(obligation?.name ?? ''),
      dated: obligation?.due === undefined ? 'no' : 'yes',
      due: at(obligation?.due),
    }),
    clauses: [obligation?.clause],
    minor: true,
  }),
  'obligation-kept': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-kept', { promise: names.promise(name) }),
    minor: true,
    tone: 'good',
  }),
  'obligation-late': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-late', { promise: names.promise(name) }),
    tone: 'bad',
  }),
  'obligation-done': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-done', { promise: names.promise(name) }),
    minor: true,
  }),
  'obligation-voided': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-voided', { promise: names.promise(name) }),
    minor: true,
  }),
  'obligation-paused': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-paused', { promise: names.promise(name) }),
    minor: true,
  }),
  'obligation-resumed': ({ name = '', due }, { words, names, at }) => ({
    headline: words('timeline.obligation-resumed', { promise: names.promise(name), due: at(due) }),
    minor: true,
  }),
  'obligation-started': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-started', { promise: names.promise(name) }),
    minor: true,
  }),
  reminded: ({ name = '', to = '' }, { words, names }) => ({
    headline: words('timeline.reminded', { promise: names.promise(name), to: names.party(to) }),
    minor: true,
  }),
  'message-sent': ({ to = '' }, { words, names }) => ({
    headline: words('timeline.message-sent', { to: names.party(to) }),
    minor: true,
  }),
  escalated: ({ level = 1, team = '', clause, reason }, { words, names }) => ({
    headline: words('timeline.escalated', { level, team: names.party(team) }),
    details: [reason && `“${reason}”`],
    clauses: [clause],
    tone: 'attention',
  }),
  suspended: ({ suspension = '', clause }, { words, names }) => ({
    headline: words('timeline.suspended', { suspension: names.suspension(suspension) }),
    clauses: [clause],
    tone: 'attention',
  }),
  'suspension-lifted': ({ suspension = '' }, { words, names }) => ({
    headline: words('timeline.suspension-lifted', { suspension: names.suspension(suspension) }),
  }),
  'facts-recorded': ({ order, customer, seller, facts, lines }, { words, names }) => ({
    headline: words('timeline.facts-recorded'),
    details: [
      ...[order, customer, seller, facts].flatMap((each) => factsIn(each, names)),
      ...factsOfLines(lines, names),
    ],
  }),
  'seller-contacted': ({ message }, { words }) => ({
    headline: words('timeline.seller-contacted'),
    details: [message && `“${message}”`],
  }),
  'seller-answered': ({ answer = '', facts, lines }, { words, names }) => ({
    headline: words('timeline.seller-answered', { answer }),
    details: [...factsIn(facts, names), ...factsOfLines(lines, names)],
  }),
  'failure-recorded': ({ failure = '', clause }, { words, names }) => ({
    headline: words('timeline.failure-recorded', { failure: names.failure(failure) }),
    clauses: [clause],
    tone: 'bad',
  }),
  'sanction-proposed': ({ sanction = '', clause }, { words, names }) => ({
    headline: words('timeline.sanction-proposed', { sanction: names.sanction(sanction) }),
    clauses: [clause],
    tone: 'attention',
  }),
  'sanction-decided': ({ sanction = '', reasons, effective }, { words, names, at }) => ({
    headline: words('timeline.sanction-decided', { sanction: names.sanction(sanction), at: at(effective) }),
    details: [reasons && `“${reasons}”`],
    tone: 'bad',
  }),
  'sanction-effective': ({ sanction = '' }, { words, names }) => ({
    headline: words('timeline.sanction-effective', { sanction: names.sanction(sanction) }),
  }),
  'sanction-contested': ({ sanction = '', reason }, { words, names }) => ({
    headline: words('timeline.sanction-contested', { sanction: names.sanction(sanction) }),
    details: [reason && `“${reason}”`],
    tone: 'attention',
  }),
  'contest-decided': ({ sanction = '', outcome = 'upheld', reasons }, { words, names }) => ({
    headline: words('timeline.contest-decided', { sanction: names.sanction(sanction), outcome }),
    details: [reasons && `“${reasons}”`],
  }),
  'review-requested': ({ review = '', reason }, { words, names }) => ({
    headline: words('timeline.review-requested', { review: names.review(review) }),
    details: [reason && `“${reason}”`],
    tone: 'attention',
  }),
  'review-answered': ({ review = '', outcome = 'upheld', facts }, { words, names }) => ({
    headline: words('timeline.review-answered', { review: names.review(review), outcome }),
    details: factsIn(facts, names),
    tone: outcome === 'changed' ? 'good' : 'plain',
  }),
  referred: ({ body = '' }, { words, names }) => ({
    headline: words('timeline.referred', { body: names.body(body) }),
    tone: 'attention',
  }),
  withdrawn: ({ how = 'withdrawn', reason, clause }, { words }) => ({
    headline: words('timeline.withdrawn', { how }),
    details: [reason && `“${reason}”`],
    clauses: [clause],
  }),
  resolved: ({ how = '', firstContact }, { words, names }) => ({
    headline: words('timeline.resolved', { first: firstContact ? 'yes' : 'no' }),
    details: [how === '' || how === 'advice' || how === 'remedy' ? undefined : names.fact(how)],
    tone: 'good',
  }),
  closed: ({ how = 'closed', reason, clause }, { words }) => ({
    headline: words('timeline.closed', { how }),
    details: [reason && `“${reason}”`],
    clauses: [clause],
  }),
  overruled: ({ clause, reason }, { words }) => ({
    headline: words('timeline.overruled'),
    details: [reason && `“${reason}”`],
    clauses: [clause],
    tone: 'attention',
  }),
  performed: ({ action = '', facts, lines }, { names }) => ({
    headline: names.action(action),
    details: [...factsIn(facts, names), ...factsOfLines(lines, names)],
  }),
}

const promiseOf = (id: string, names: CaseNames) => names.promise(id.replace(/[#@].*$/, ''))
