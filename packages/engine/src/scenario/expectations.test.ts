import { expect, test } from 'vitest'
import type { CaseState, ObligationInstance } from '../case/types.ts'
import type { Policy } from '../policy/model.ts'
import { expectations } from './expectations/index.ts'
import type { CaseQuestions } from './questions.ts'
import type { StepOutcome } from './types.ts'

const due = Date.parse('2026-03-03T12:00:00Z')
const answer = {
  id: 'answer',
  name: 'answer',
  owes: 'support',
  state: 'running',
  due,
} as unknown as ObligationInstance

const state = {
  status: 'approved',
  level: 2,
  number: 'C-1',
  lines: [
    {
      id: '1',
      facts: {},
      verdict: { outcome: 'admitted', clause: 'window' },
      decision: { outcome: 'approved', clause: 'faults', remedy: 'refund', by: 'support' },
    },
    { id: '2', facts: {}, verdict: { outcome: 'refused', clause: 'worn', instead: 'withdrawal' } },
  ],
  missing: [
    { what: 'evidence', name: 'scale' },
    { what: 'description', name: 'description' },
  ],
  runs: [
    {
      id: 'r1',
      remedy: 'refund',
      line: '1',
      amount: '63.00',
      steps: { label: { state: 'done' }, refund: { state: 'ready' } },
    },
  ],
  obligations: [{ ...answer, id: 'greet', name: 'greet', state: 'kept' }, answer],
  suspensions: ['dispute'],
  costs: [],
  sanctions: [{ sanction: 'warning', state: 'contested', at: due }],
  seller: { standing: 'restricted' },
} as unknown as CaseState

const questions: CaseQuestions = {
  obligations: () => [answer],
  choices: () => [
    { kind: 'warranty', outcome: 'admitted', clause: 'faults' },
    { kind: 'convenience', outcome: 'refused', clause: 'worn' },
  ],
  offers: () => [
    { line: '1', remedy: 'refund', offered: true, clause: 'faults' },
    { line: '1', remedy: 'exchange', offered: false, clause: 'worn' },
  ],
  proposals: () => [{ line: '1', remedy: 'refund', clause: 'faults' }],
  readySteps: () => [{ remedy: 'refund', line: '1', step: 'refund' }],
  costs: () => [{ what: 'postage', payer: 'customer', amount: '9.90', clause: 'worn' }],
  windows: () => [{ name: 'claimWindow', line: '1', at: due }],
  value: (name) => (name === 'shortfall' ? '1.80' : undefined),
  services: () => ['manual'],
  outsideBodies: () => ['committee'],
  warnings: () => ['slow'],
}

const outcome: StepOutcome = {
  policy: { messages: {}, documents: { letter: { with: 'decide' } } } as unknown as Policy,
  command: 'decide',
  now: due,
  state,
  events: [
    {
      type: 'decided',
      at: due,
      by: { party: 'support' },
      data: { lines: [], complete: true, facts: { advice: 'Rest.' } },
    },
    { type: 'message-sent', at: due, by: { party: 'system' }, data: { message: 'decision', to: 'customer' } },
  ],
  trace: [],
  cited: new Set(['faults']),
  questions,
  time: (instant) => new Date(instant).toISOString(),
}

const refused: StepOutcome = {
  ...outcome,
  refusal: {
    id: 'step-order',
    clause: 'worn',
    message: 'Not yet.',
    facts: [],
    wouldChange: [],
    overrulable: false,
  },
}

function differ(name: string, value: unknown, came = outcome) {
  const found = expectations.find((expectation) => expectation.name === name)
  if (!found) throw new Error(`There is no expectation ${name}.`)
  return found.compare(value as never, came)
}

test.each<[string, unknown]>([
  ['accepted', true],
  ['status', 'approved'],
  ['level', 2],
  ['number', 'C-1'],
  [
    'lines',
    {
      1: { outcome: 'approved', clause: 'faults', remedy: 'refund', amount: 63 },
      2: { outcome: 'refused', clause: 'worn' },
    },
  ],
  ['lines', { 1: { outcome: 'admitted', clause: 'window' } }],
  ['instead', 'withdrawal'],
  ['waiting-for', ['description', 'scale']],
  ['obligations', { answer: { due, owes: 'support', state: 'running' } }],
  ['obligation', { greet: { state: 'kept' } }],
  ['offered', ['refund']],
  ['not-offered', { exchange: 'worn' }],
  ['proposed', 'refund'],
  ['proposed', { 1: 'refund' }],
  ['next', ['refund']],
  ['steps', { label: 'done', refund: 'ready' }],
  ['costs', { postage: { payer: 'customer', amount: 9.9 } }],
  ['messages', ['decision']],
  ['no-messages', ['reminder']],
  ['documents', { letter: { advice: 'Rest.' } }],
  ['cited', ['faults', 'slow']],
  ['suspended', ['dispute']],
  ['window', { claimWindow: due }],
  ['value', { shortfall: 1.8 }],
  ['choices', { warranty: 'admitted', convenience: 'worn' }],
  ['services', ['manual']],
  ['outside-bodies', ['committee']],
  ['warnings', ['slow']],
  ['sanctions', { warning: 'contested', ban: 'none' }],
  ['seller', { standing: 'restricted' }],
  ['happened', ['decided', 'message-sent']],
])('%s holds: %j', (name, value) => {
  expect(differ(name, value)).toBeUndefined()
})

test.each<[string, unknown, { expected: string; came: string }]>([
  ['accepted', false, { expected: 'refused', came: 'accepted' }],
  ['refused', 'worn', { expected: 'worn', came: 'not refused' }],
  ['status', 'closed', { expected: 'closed', came: 'approved' }],
  ['lines', { 1: { amount: '62.99' } }, { expected: 'line 1 amount: 62.99', came: 'line 1 amount: 63.00' }],
  [
    'lines',
    { 9: { outcome: 'refused' } },
    { expected: 'line 9: {"outcome":"refused"}', came: 'line 9: no such line' },
  ],
  ['waiting-for', [], { expected: 'none', came: 'description, scale' }],
  [
    'obligations',
    {},
    { expected: 'nothing else', came: 'answer (support, running due 2026-03-03T12:00:00.000Z)' },
  ],
  [
    'obligations',
    { answer: { due: 'none' } },
    { expected: 'answer due: none', came: 'answer due: 2026-03-03T12:00:00.000Z' },
  ],
  ['obligation', { pay: {} }, { expected: 'pay: owed', came: 'pay: not owed' }],
  ['offered', ['exchange'], { expected: 'exchange', came: 'refund' }],
  ['not-offered', { refund: 'worn' }, { expected: 'refund: worn', came: 'refund: offered under faults' }],
  ['next', [], { expected: 'none', came: 'refund' }],
  ['no-messages', ['decision'], { expected: 'not decision', came: 'decision' }],
  ['cited', ['worn'], { expected: 'worn', came: 'faults, slow' }],
  ['choices', { convenience: 'admitted' }, { expected: 'convenience: admitted', came: 'convenience: worn' }],
  ['happened', ['closed'], { expected: 'closed', came: 'decided, message-sent' }],
])('%s does not hold: %j', (name, value, difference) => {
  expect(differ(name, value)).toEqual(difference)
})

test('a refused command', () => {
  expect(differ('accepted', true, refused)?.came).toBe('refused (step-order, worn)')
  expect(differ('refused', 'worn', refused)).toBeUndefined()
  expect(differ('refused-because', 'step-order', refused)).toBeUndefined()
  expect(differ('documents', { letter: null }, refused)?.came).toBe('letter: not sent')
})

test('without a case nothing is owed and nothing is known', () => {
  const none: StepOutcome = { ...outcome, state: undefined, events: [] }
  expect(differ('status', 'received', none)).toEqual({ expected: 'received', came: 'there is no case' })
  expect(differ('suspended', [], none)).toBeUndefined()
})
