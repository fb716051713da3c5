/** Sentences about the request, and about what was decided on it. */
import { about, say, type Tellers } from './teller.ts'

const files = (count: number | undefined) => (count ? say('files', { count }) : undefined)

export const requestTellers: Tellers = {
  opened: ({ request, evidence, kind = '', kindTitle = kind }, { who }) => ({
    head: say('opened', { who, kind: kindTitle }),
    details: [files(evidence?.length)],
    quotes: [typeof request?.description === 'string' ? request.description : undefined],
  }),
  admitted: ({ verdicts = [] }) => ({
    head: say('admitted', { all: verdicts.every(({ outcome }) => outcome === 'admitted') ? 'yes' : 'no' }),
    clauses: verdicts.map(({ clause }) => clause),
    tone: 'good',
  }),
  refused: ({ complete, clause, verdicts = [], lines }, teller) => ({
    head: say('refused', { all: complete === false ? 'no' : 'yes' }),
    details: (lines ?? verdicts.map(({ line }) => line)).map((line) => about(teller, line)),
    clauses: [clause, ...verdicts.flatMap((each) => (each.outcome === 'refused' ? each.clause : []))],
    tone: 'bad',
  }),
  redirected: ({ clause, party = '' }, { view }) => ({
    head: say('redirected', {
      party: view.lines.find(({ verdict }) => verdict?.party === party)?.verdict?.partyTitle ?? party,
    }),
    clauses: [clause],
    tone: 'attention',
  }),
  'kind-changed': ({ kind = '', kindTitle = kind }) => ({ head: say('kind-changed', { kind: kindTitle }) }),
  'information-requested': ({ ask, missing = [] }, { view }) => ({
    head: say('information-requested'),
    details: missing
      .filter(({ what }) => what !== 'answer')
      .map(({ name }) => {
        const title = view.missing.find((each) => each.name === name)?.title
        return title === undefined ? undefined : say('piece', { what: title })
      }),
    quotes: [ask],
    clauses: missing.map(({ clause }) => clause),
    tone: 'attention',
  }),
  'information-provided': ({ request, evidence }, { who }) => ({
    head: say('information-provided', { who }),
    details: [files(evidence?.length)],
    quotes: [typeof request?.description === 'string' ? request.description : undefined],
  }),
  acknowledged: () => ({ head: say('acknowledged') }),
  'investigation-started': () => ({ head: say('investigation-started') }),
  decided: ({ lines = [], reason }, teller) => {
    const approved = lines.filter(({ decision }) => decision.outcome === 'approved').length
    const what = approved === lines.length ? 'approved' : approved === 0 ? 'rejected' : 'mixed'
    return {
      head: say('decided', { what }),
      details: lines.map(({ id, decision, offers }) => {
        const line = teller.line(id) ?? ''
        const named = line === '' ? 'no' : 'yes'
        if (offers?.length) return say('decided-choice', { line, named, count: offers.length })
        if (decision.outcome === 'rejected') return say('decided-no', { line, named })
        const remedy = decision.remedy ? teller.remedy(decision.remedy) : ''
        return say('decided-yes', { line, named, remedy, told: remedy === '' ? 'no' : 'yes' })
      }),
      quotes: [reason],
      clauses: lines.map(({ decision }) => decision.clause),
      tone: approved > 0 ? 'good' : 'bad',
    }
  },
  'review-requested': ({ review = '', reason }, { view, who }) => ({
    head: say('review-requested', { who, review: reviewTitle(view.reviews, review) }),
    quotes: [reason],
  }),
  'review-answered': ({ review = '', outcome = 'upheld' }, { view }) => ({
    head: say('review-answered', { outcome, review: reviewTitle(view.reviews, review) }),
    tone: outcome === 'changed' ? 'good' : 'bad',
  }),
  referred: ({ body = '' }, { view }) => ({
    head: say('referred', { body: view.outsideBodies.find((each) => each.body === body)?.title ?? body }),
  }),
  withdrawn: ({ how = 'withdrawn', clause }, { who }) => ({
    head: say('withdrawn', { how, who }),
    clauses: [clause],
  }),
  resolved: () => ({ head: say('resolved'), tone: 'good' }),
  closed: ({ how = 'closed', clause }) => ({ head: say('closed', { how }), clauses: [clause] }),
}

const reviewTitle = (reviews: readonly { review: string; title: string }[], name: string) =>
  reviews.find((each) => each.review === name)?.title ?? name
