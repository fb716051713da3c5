/** A small policy of a French shop that nothing is wrong with, as its author would write it: tests change one thing in it. */
export const basePolicy: Authored = {
  redress: 1,
  policy: 'shop',
  version: '1',
  effective: '2026-09-01',
  title: { en: 'Returns' },
  audience: 'consumer',
  jurisdiction: 'FR',
  timezone: 'Europe/Paris',
  languages: ['en'],
  money: { currency: 'EUR', decimals: 2, rounding: 'half-up' },
  calendars: { 'working-days': { days: 'mon-fri', holidays: 'FR' } },
  teams: { support: { title: { en: 'Support' }, role: 'agent' } },
  channels: { web: { title: { en: 'Web' }, calendar: 'working-days' } },
  clauses: {
    'rule-withdrawal': { en: 'You can change your mind for 14 days.' },
    'rule-guarantee': { en: 'Defects are covered for two years.' },
    'rule-answer': { en: 'We answer within 5 days.' },
    'rule-evidence': { en: 'Tell us what is wrong.' },
    'rule-mediator': { en: 'You can turn to the mediator.' },
  },
  facts: { 'line.repairedAt': 'instant' },
  windows: {
    withdrawalWindow: { from: 'line.deliveredAt', within: '14 days, to the next working day' },
    guarantee: {
      title: { en: 'Guarantee' },
      from: 'line.deliveredAt',
      within: '24 months',
      extend: [{ when: 'has(line.repairedAt)', by: '12 months' }],
    },
  },
  requests: {
    withdrawal: {
      title: { en: 'I changed my mind' },
      about: 'lines',
      clause: 'rule-withdrawal',
      remedies: ['money-back'],
    },
    defect: {
      title: { en: 'It is faulty' },
      about: 'lines',
      clause: 'rule-guarantee',
      ask: {
        fault: { type: 'text', required: true, label: { en: 'What is wrong?' }, clause: 'rule-evidence' },
      },
      remedies: ['mend'],
    },
  },
  admission: [
    { when: 'now >= withdrawalWindow', for: ['withdrawal'], refuse: 'rule-withdrawal' },
    { when: 'now >= guarantee', for: ['defect'], refuse: 'rule-guarantee' },
  ],
  obligations: {
    answer: {
      owes: 'support',
      does: 'decide',
      after: 'opened',
      within: '5 days on working-days',
      clause: 'rule-answer',
    },
  },
  remedies: {
    'money-back': {
      title: { en: 'Money back' },
      clause: 'rule-withdrawal',
      steps: [
        { 'ship-back': { owes: 'customer', within: '14 days', clause: 'rule-withdrawal' } },
        { refund: { owes: 'support', within: '14 days', pays: true, clause: 'rule-withdrawal' } },
      ],
      amount: { of: 'line.price' },
    },
    mend: {
      title: { en: 'Repair' },
      clause: 'rule-guarantee',
      steps: [
        { 'ship-back': { owes: 'customer', within: '14 days', clause: 'rule-guarantee' } },
        { repair: { owes: 'support', within: '30 days', clause: 'rule-guarantee' } },
      ],
    },
  },
  costs: [
    {
      what: 'return-shipping',
      when: 'request.kind == "withdrawal"',
      payer: 'customer',
      amount: '5',
      clause: 'rule-withdrawal',
    },
    { what: 'return-shipping', payer: 'company', clause: 'rule-guarantee' },
  ],
  'outside-bodies': {
    mediator: {
      title: { en: 'The mediator' },
      after: ['refused', 'decided'],
      clause: 'rule-mediator',
      address: 'https://mediator.example.com',
    },
  },
  messages: {
    received: { on: 'opened', to: 'customer', body: { en: 'We have it since {request.receivedAt}.' } },
    answered: { on: 'decided', to: 'customer', body: { en: 'Here is our answer.' } },
  },
}

/** A part of a policy file, as it is read from YAML. */
export type Authored = { [key: string]: AuthoredValue }
export type AuthoredValue = string | number | boolean | AuthoredValue[] | Authored
