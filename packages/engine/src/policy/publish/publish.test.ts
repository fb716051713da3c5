import { describe, expect, test } from 'vitest'
import { type Changes, policyWith } from '../testing/policy-with.ts'
import { composePage, publishHtml, publishJsonLd, publishMarkdown } from './index.ts'

/** What stands under a clause, as "label: text". */
function under(clause: string, changes: Changes = {}, language = 'en'): string[] {
  const page = composePage(policyWith(changes), language)
  return (page.clauses.find(({ id }) => id === clause)?.details ?? []).map(
    ({ label, text }) => `${label}: ${text}`,
  )
}

const deadline = (more: Changes) =>
  under('rule-answer', { obligations: { answer: { within: undefined, ...more } } })[0]

describe('time limits in words', () => {
  test.each([
    [{ within: '4 hours' }, 'within 4 hours after your request'],
    [{ within: '1 day' }, 'within 1 day after your request'],
    [
      { within: '2 days on working-days' },
      'within 2 days after your request, counting only Monday to Friday, not on public holidays',
    ],
    [
      { within: '14 days, to the next working day', from: 'order.deliveredAt' },
      'within 14 days after delivery, moved to the next working day if it ends on a day off',
    ],
    [{ until: '12:00 on the day of order.deliveredAt' }, 'until 12:00 on the day of delivery'],
    [{ until: '12:00 on the day after order.paidAt' }, 'until 12:00 on the day after the day of payment'],
    [{ until: 'the end of the day of order.placedAt' }, 'until the end of the day of the order'],
    [
      { earliest: [{ within: '9 days' }, { until: '5 days before order.shippedAt' }] },
      'the earlier of: within 9 days after your request; 5 days before the day of dispatch',
    ],
    [
      { until: '12:00 on the day of order.paidAt', 'not-before': 'order.deliveredAt' },
      'until 12:00 on the day of payment; at the earliest on the day of delivery',
    ],
    [
      { until: 'guarantee' },
      'within 24 months after delivery; longer by 12 months (depending on your situation)',
    ],
  ])('%j', (changes, expected) => {
    expect(deadline(changes)).toBe(`duty: Decision, Support: ${expected}.`)
  })

  test('with opening hours', () => {
    const office = { hours: { 'mon-fri': ['08:00-12:00', '13:00-18:00'], sat: '08:00-12:00' } }
    const said = under('rule-answer', {
      calendars: { office },
      obligations: { answer: { within: '4 hours on office' } },
    })
    expect(said[0]?.replaceAll('\u2060', '')).toBe(
      'duty: Decision, Support: within 4 hours after your request, counted in the hours Monday to Friday 08:00–12:00, 13:00–18:00, Saturday 08:00–12:00.',
    )
  })

  test('with the days on which a channel is closed, or open otherwise', () => {
    const counter = {
      hours: { 'mon-fri': '09:00-17:00' },
      holidays: 'FR',
      open: { '2026-11-11': '10:00-12:00', '2026-12-24': [] },
    }
    const page = composePage(
      policyWith({
        calendars: { counter },
        channels: { phone: { title: { en: 'Phone' }, calendar: 'counter', clause: 'rule-answer' } },
      }),
      'en',
    )
    const detail = page.clauses.flatMap(({ details }) => details).find(({ label }) => label === 'hours')
    expect(detail?.items?.map((item) => item.replaceAll('\u2060', ''))).toEqual([
      'Closed in 2026: 1 January, 6 April, 1 May, 8 May, 14 May, 25 May, 14 July, 24 December and 25 December',
      '11 November 2026: 10:00–12:00',
    ])
  })

  test('that depend on a table', () => {
    const days = {
      tables: {
        days: {
          input: { tier: 'customer.tier' },
          gives: 'integer',
          rows: [{ tier: 'gold', value: 30 }, { value: 14 }],
        },
      },
      obligations: { answer: { within: '{days} days' } },
    }
    expect(under('rule-answer', days)[0]).toContain(
      'within 14 or 30 days after your request, depending on your situation',
    )
  })
})

describe('under a clause', () => {
  test('everything that the file makes of it', () => {
    expect(under('rule-guarantee')).toEqual([
      'refusal: It is faulty — if “Guarantee” is over',
      'remedy: Repair',
      'cost: Return shipping: paid by us',
    ])
    expect(under('rule-withdrawal')).toEqual([
      'refusal: I changed my mind — if the time limit is over',
      'remedy: Money back',
      'cost: Return shipping: paid by you, €5.00 — if request: “I changed my mind”',
    ])
    expect(under('rule-evidence')).toEqual(['asked: What is wrong? — for: It is faulty'])
    expect(under('rule-mediator')).toEqual(['body: The mediator'])
  })

  test.each([
    ['now >= guarantee', '“Guarantee” is over'],
    ['now < withdrawalWindow', 'the time limit is not over'],
    ['customer.kind == "consumer"', 'customer: private customer'],
    ['order.total >= 500', 'order total: at least €500.00'],
    ['customer.country in ["NL", "BE"]', 'your country: Netherlands or Belgium'],
    [
      'customer.kind != "consumer" && now >= guarantee',
      'customer: not private customer and “Guarantee” is over',
    ],
    ['!has(order.paidAt)', 'date of payment: not known'],
    ['request.kind == "defect"', 'request: “It is faulty”'],
  ])('a condition in words: %s', (when, words) => {
    expect(under('rule-mediator', { admission: [{ when, refuse: 'rule-mediator' }] })[0]).toContain(
      `if ${words}`,
    )
  })

  test('a condition that has no words is left to the clause', () => {
    const when = 'order.lines.exists(each, each.price > 500)'
    const [refusal] = under('rule-mediator', { admission: [{ when, refuse: 'rule-mediator' }] })
    expect(refusal).toBe('refusal: Every kind of request — depending on your situation')
  })

  test('levels: the first from the start, others after their time, or without one', () => {
    const clause = 'rule-answer'
    const levels = [
      { team: 'support', clause },
      { team: 'support', after: '2 days', clause },
      { team: 'support', clause },
    ]
    expect(under(clause, { escalation: { levels } }).filter((said) => said.startsWith('level'))).toEqual([
      'level: Support: from the start',
      'level: Support: 2 days after your request',
      'level: Support',
    ])
  })

  test('a promise with the kinds of request that it is for', () => {
    expect(under('rule-answer', { obligations: { answer: { for: ['defect'] } } })[0]).toContain(
      ' — for: It is faulty.',
    )
  })

  test('remedies with their steps in order', () => {
    const page = composePage(policyWith(), 'en')
    const details = page.clauses.flatMap((clause) => clause.details)
    expect(details.find(({ text }) => text === 'Money back')?.steps).toEqual([
      'Sending back, you: within 14 days after the decision',
      'Refund, Support: within 14 days after the step before',
    ])
  })
})

test.each([
  [
    'fr',
    'ltr',
    'Décision, Support : sous 5 jours après votre demande, en ne comptant que : du lundi au vendredi, hors jours fériés.',
  ],
  [
    'nl',
    'ltr',
    'Beslissing, Support: binnen 5 dagen na uw verzoek, alleen geteld op maandag tot en met vrijdag, niet op feestdagen.',
  ],
  [
    'it',
    'ltr',
    'Decisione, Support: entro 5 giorni dalla richiesta, contando solo da lunedì a venerdì, festivi esclusi.',
  ],
  [
    'ar',
    'rtl',
    'القرار، Support: خلال 5 أيام من تاريخ طلبكم، لا تُحسب إلا أيام من الاثنين إلى الجمعة، ما عدا العطل الرسمية.',
  ],
  [
    'de',
    'ltr',
    'Entscheidung, Support: innerhalb von 5 Tagen nach Ihrer Anfrage, gezählt wird nur: Montag bis Freitag, außer an Feiertagen.',
  ],
  [
    'es',
    'ltr',
    'Decisión, Support: en el plazo de 5 días desde su solicitud, contando solo: de lunes a viernes, excepto festivos.',
  ],
  [
    'pt',
    'ltr',
    'Decisão, Support: no prazo de 5 dias após o seu pedido, contando apenas: de segunda-feira a sexta-feira, exceto feriados.',
  ],
  [
    'nb',
    'ltr',
    'Avgjørelse, Support: innen 5 dager etter henvendelsen din, bare disse dagene teller: mandag til fredag, ikke på helligdager.',
  ],
  [
    'no',
    'ltr',
    'Avgjørelse, Support: innen 5 dager etter henvendelsen din, bare disse dagene teller: mandag til fredag, ikke på helligdager.',
  ],
  [
    'sv',
    'ltr',
    'Beslut, Support: inom 5 dagar efter din begäran, endast dessa dagar räknas: måndag till fredag, inte på helgdagar.',
  ],
  [
    'pl',
    'ltr',
    'Decyzja, Support: w ciągu 5 dni od zgłoszenia, liczą się tylko: poniedziałek–piątek, z wyjątkiem świąt.',
  ],
])('in %s', (language, direction, promise) => {
  const policy = { ...policyWith(), languages: [language] }
  const page = composePage(policy, language)
  expect(page.direction).toBe(direction)
  expect(
    page.clauses.find(({ id }) => id === 'rule-answer')?.details[0]?.text.replaceAll('\u00a0', ' '),
  ).toBe(promise)
})

test.each([
  ['1 hour', 'w ciągu 1 godziny'],
  ['24 hours', 'w ciągu 24 godzin'],
  ['1 day', 'w ciągu 1 dnia'],
  ['3 weeks', 'w ciągu 3 tygodni'],
  ['2 months', 'w ciągu 2 miesięcy'],
  ['2 years', 'w ciągu 2 lat'],
  ['5 years', 'w ciągu 5 lat'],
])('a Polish page has %s in the genitive', (within, expected) => {
  const policy = { ...policyWith({ obligations: { answer: { within } } }), languages: ['pl'] }
  const [clause] = composePage(policy, 'pl').clauses.filter(({ id }) => id === 'rule-answer')
  expect(clause?.details[0]?.text.replaceAll('\u00a0', ' ')).toContain(`${expected} od zgłoszenia`)
})

test('the first of a month in French', () => {
  const policy = { ...policyWith({ effective: '2026-02-01' }), languages: ['fr'] }
  expect(composePage(policy, 'fr').effective).toBe('En vigueur à partir du 1er février 2026')
})

test('a language that there is no page in', () => {
  expect(() => publishHtml(policyWith(), 'fr')).toThrow(
    '"shop" is not written in "fr". Publish it in one of en.',
  )
})

describe('the page', () => {
  const hostile = {
    clauses: { 'rule-answer': { en: '<script>alert(1)</script> & "so" [x](javascript:y). Then *more*.' } },
  }

  test('as HTML: escaped, without scripts, with anchors', () => {
    const page = publishHtml(policyWith(hostile), 'en')
    expect(page).not.toMatch(/<script|javascript:y"/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('<section id="rule-answer">')
    expect(page).toContain('<a href="#rule-answer">')
    expect(page.match(/<h1>/g)).toHaveLength(1)
  })

  test('a link that is none is left out', () => {
    const body = { 'outside-bodies': { mediator: { address: 'javascript:alert(1)' } } }
    expect(publishHtml(policyWith(body), 'en')).not.toContain('javascript')
    expect(publishHtml(policyWith(), 'en')).toContain('<a href="https://mediator.example.com"')
  })

  test('as Markdown', () => {
    const page = publishMarkdown(policyWith(hostile), 'en')
    expect(page).toContain('\\<script\\>alert(1)')
    expect(page).toContain('## <a id="rule-withdrawal"></a>1\n\nYou can change your mind for 14 days.')
    expect(page).toContain('- **Remedy**: Money back\n  1. Sending back, you')
  })
})

test('the returns as schema.org has them', () => {
  expect(publishJsonLd(policyWith())).toEqual({
    '@context': 'https://schema.org',
    '@type': 'MerchantReturnPolicy',
    applicableCountry: ['FR'],
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: 14,
    returnMethod: 'https://schema.org/ReturnByMail',
    refundType: 'https://schema.org/FullRefund',
    customerRemorseReturnFees: 'https://schema.org/ReturnShippingFees',
    customerRemorseReturnShippingFeesAmount: { '@type': 'MonetaryAmount', currency: 'EUR', value: 5 },
    itemDefectReturnFees: 'https://schema.org/FreeReturn',
  })
  expect(publishJsonLd(policyWith({ audience: 'business' }))).toBeUndefined()
})

describe('who pays a return, as schema.org has it', () => {
  const rule = { what: 'return-shipping', for: ['withdrawal'], clause: 'rule-withdrawal' }
  const customer = (more: Changes) => ({ ...rule, payer: 'customer', ...more })
  const company = (more: Changes = {}) => ({ ...rule, payer: 'company', ...more })
  const [bulky, dear] = ['line.category == "bulky"', 'order.total >= 500']
  test.each<[string, Changes[], unknown, unknown]>([
    ['the customer, at a price', [customer({ amount: 39 })], 'ReturnShippingFees', 39],
    ['the customer, at what it costs', [customer({})], 'ReturnFeesCustomerResponsibility', undefined],
    ['us', [company()], 'FreeReturn', undefined],
    [
      'the customer, for bulky goods',
      [customer({ amount: 39, when: bulky }), company()],
      undefined,
      undefined,
    ],
    ['us, for dear goods', [company({ when: dear }), customer({ amount: 5 })], undefined, undefined],
    [
      'the customer, more for bulky goods',
      [customer({ amount: 39, when: bulky }), customer({ amount: 5 })],
      'ReturnShippingFees',
      undefined,
    ],
    [
      'the customer, under another name',
      [company(), customer({ what: 'bulky-return', amount: 39, when: bulky })],
      undefined,
      undefined,
    ],
    [
      'what comes too late to count',
      [company(), customer({ amount: 39, when: bulky })],
      'FreeReturn',
      undefined,
    ],
  ])('%s', (_, costs, fees, amount) => {
    const data = publishJsonLd(policyWith({ costs })) as Record<string, { value?: number }>
    expect(data.customerRemorseReturnFees).toBe(fees && `https://schema.org/${fees}`)
    expect(data.customerRemorseReturnShippingFeesAmount?.value).toBe(amount)
  })
})
