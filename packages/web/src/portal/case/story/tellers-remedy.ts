/** Sentences about remedies, promises, the seller. */
import { about, say, type Tellers } from './teller.ts'

export const remedyTellers: Tellers = {
  'remedy-chosen': ({ remedy = '', lines = [] }, teller) => ({
    head: say('remedy-chosen', { who: teller.who, remedy: teller.remedy(remedy) }),
    details: lines.map((line) => about(teller, line)),
  }),
  'offer-declined': (_, { who }) => ({ head: say('offer-declined', { who }), tone: 'attention' }),
  'remedy-started': ({ remedy = '', line, amount }, teller) => ({
    head: say('remedy-started', { remedy: teller.remedy(remedy) }),
    details: [about(teller, line), amount ? say('amount', { amount: teller.money(amount) }) : undefined],
  }),
  'step-done': ({ run = '', step = '', line, amount, outcome, clause, pays }, teller) => ({
    head: say('step-done', { who: teller.who, step: teller.step(run, step) }),
    details: [
      about(teller, line),
      amount && pays ? say('amount', { amount: teller.money(amount) }) : undefined,
      outcome ? { key: `case.outcome.${outcome}` } : undefined,
    ],
    clauses: [clause],
    tone: pays ? 'good' : 'plain',
  }),
  'proof-submitted': ({ run = '', step = '' }, teller) => ({
    head: say('proof-submitted', { who: teller.who, step: teller.step(run, step) }),
  }),
  'proof-checked': ({ run = '', step = '', accepted, reason }, teller) => ({
    head: say('proof-checked', { accepted: accepted ? 'yes' : 'no', step: teller.step(run, step) }),
    quotes: [reason],
    tone: accepted ? 'good' : 'attention',
  }),
  'amount-revised': ({ remedy = '', line, amount = '0' }, teller) => ({
    head: say('amount-revised', { remedy: teller.remedy(remedy), amount: teller.money(amount) }),
    details: [about(teller, line)],
  }),
  'remedy-completed': ({ remedy = '', line }, teller) => ({
    head: say('remedy-completed', { remedy: teller.remedy(remedy) }),
    details: [about(teller, line)],
    tone: 'good',
  }),
  'remedy-given-up': ({ remedy = '', line }, teller) => ({
    head: say('remedy-given-up', { remedy: teller.remedy(remedy) }),
    details: [about(teller, line)],
  }),
  'cost-added': ({ what = '', amount, payer = '', clause }, { view, money }) => ({
    head: say('cost-added', {
      what: view.costs.find((each) => each.what === what)?.title ?? what,
      amount: amount ? money(amount) : '–',
      payer,
    }),
    clauses: [clause],
    tone: 'attention',
  }),
  'deadline-moved': ({ id = '', due }, { promise, when }) => {
    const moved = promise(id)
    return moved && due !== undefined
      ? { head: say('deadline-moved', { what: moved.title, due: when(due) }) }
      : undefined
  },
  'obligation-late': ({ id = '' }, { promise }) => {
    const late = promise(id)
    return late && late.source !== 'escalation'
      ? {
          head: say('late', { what: late.title, yours: late.yours ? 'yes' : 'no' }),
          clauses: [late.clause],
          tone: 'bad',
        }
      : undefined
  },
  'obligation-done': ({ id = '' }, { promise }) => {
    const done = promise(id)
    return done ? { head: say('done-after-all', { what: done.title }) } : undefined
  },
  reminded: ({ id = '' }, { promise }) => {
    const reminded = promise(id)
    return reminded ? { head: say('reminded', { what: reminded.title }) } : undefined
  },
  escalated: ({ level = 2, clause }) => ({ head: say('escalated', { level }), clauses: [clause] }),
  suspended: ({ clause }) => ({ head: say('suspended'), clauses: [clause], tone: 'attention' }),
  'suspension-lifted': () => ({ head: say('suspension-lifted') }),
  'seller-contacted': ({ message }, { me }) => ({ head: say('seller-contacted', { me }), quotes: [message] }),
  'seller-answered': ({ answer = '' }, { who }) => ({ head: say('seller-answered', { who, answer }) }),
  performed: ({ action = '' }, { view, who }) => {
    const title = view.actions?.find((each) => each.do === action)?.title ?? promiseOf(view.promises, action)
    return title === undefined ? undefined : { head: say('performed', { who, action: title }) }
  },
  'failure-recorded': ({ clause }) => ({ head: say('failure-recorded'), clauses: [clause], tone: 'bad' }),
  'sanction-decided': ({ sanction = '', reasons }, { view }) => ({
    head: say('sanction-decided', { sanction: titleOf(view.sanctions, sanction) }),
    quotes: [reasons],
    tone: 'bad',
  }),
  'sanction-contested': ({ sanction = '', reason }, { view }) => ({
    head: say('sanction-contested', { sanction: titleOf(view.sanctions, sanction) }),
    quotes: [reason],
  }),
  'contest-decided': ({ sanction = '', outcome = 'upheld', reasons }, { view }) => ({
    head: say('contest-decided', { sanction: titleOf(view.sanctions, sanction), outcome }),
    quotes: [reasons],
    tone: outcome === 'lifted' ? 'good' : 'bad',
  }),
}

const titleOf = (sanctions: readonly { sanction: string; title: string }[] | undefined, name: string) =>
  sanctions?.find((each) => each.sanction === name)?.title ?? name

const promiseOf = (promises: readonly { does: string[]; title: string }[], action: string) =>
  promises.find(({ does }) => does.includes(action))?.title
