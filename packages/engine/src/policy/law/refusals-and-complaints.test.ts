import { describe, expect, test } from 'vitest'
import { lintWith } from '../testing/policy-with.ts'
import { found } from './testing.ts'

describe('unreasoned-refusal', () => {
  const silent = { messages: { answered: { on: 'closed' } } }
  test('an error in France, a warning elsewhere', () => {
    expect(found('unreasoned-refusal', silent)).toEqual(['error messages'])
    expect(found('unreasoned-refusal', { ...silent, jurisdiction: 'NL' })).toEqual(['warning messages'])
    expect(found('unreasoned-refusal', { ...silent, jurisdiction: 'MA' })).toEqual(['warning messages'])
    expect(found('unreasoned-refusal', { ...silent, effective: '2021-12-31' })).toEqual(['warning messages'])
  })

  test('a letter will do', () => {
    const letter = {
      title: { en: 'Letter' },
      with: 'decide',
      clause: 'rule-answer',
      contents: { why: { type: 'text', label: { en: 'Why' } } },
    }
    expect(found('unreasoned-refusal', { ...silent, documents: { letter } })).toEqual([])
    expect(found('unreasoned-refusal', { ...silent, messages: { answered: { to: 'support' } } })).toEqual([
      'error messages',
    ])
  })

  test('between businesses, and before', () => {
    expect(found('unreasoned-refusal', { ...silent, audience: 'business' })).toEqual([])
    expect(found('unreasoned-refusal', { ...silent, effective: '2018-06-30' })).toEqual([])
  })
})

describe('mediator-missing', () => {
  const nobody = { 'outside-bodies': undefined }
  test('named, with an address, open after a refusal', () => {
    const here = ['error outside-bodies.mediator']
    expect(found('mediator-missing', {})).toEqual([])
    expect(found('mediator-missing', nobody)).toEqual(['error outside-bodies'])
    expect(found('mediator-missing', { 'outside-bodies': { mediator: { address: undefined } } })).toEqual(
      here,
    )
    expect(found('mediator-missing', { 'outside-bodies': { mediator: { after: ['escalated'] } } })).toEqual(
      here,
    )
    expect(
      found('mediator-missing', { 'outside-bodies': { mediator: { when: 'customer.country == "NL"' } } }),
    ).toEqual(['error outside-bodies'])
  })

  test('in France, for consumers, from 2016', () => {
    expect(found('mediator-missing', { ...nobody, jurisdiction: 'NL' })).toEqual([])
    expect(found('mediator-missing', { ...nobody, audience: 'business' })).toEqual([])
    expect(found('mediator-missing', { ...nobody, effective: '2015-12-31' })).toEqual([])
    expect(found('mediator-missing', { ...nobody, effective: '2016-01-01' })).toEqual([
      'error outside-bodies',
    ])
  })
})

describe('odr-link-present', () => {
  const linking = { clauses: { 'rule-mediator': { en: 'See https://ec.europa.eu/consumers/odr for help.' } } }
  test('since 20 July 2025 in the Union', () => {
    const here = ['warning clauses.rule-mediator']
    expect(found('odr-link-present', linking)).toEqual(here)
    expect(found('odr-link-present', {})).toEqual([])
    expect(found('odr-link-present', { ...linking, effective: '2025-07-19' })).toEqual([])
    expect(found('odr-link-present', { ...linking, effective: '2025-07-19' }, '2025-07-20')).toEqual(here)
    expect(found('odr-link-present', { ...linking, jurisdiction: 'GB' })).toEqual([])
    expect(found('odr-link-present', { ...linking, audience: 'business' })).toEqual([])
  })
})

describe('transit-risk-on-buyer', () => {
  const redirecting = (when: string) => ({
    admission: [{ when, for: ['defect'], redirect: 'carrier', clause: 'rule-guarantee' }],
  })
  const signed = redirecting('has(order.transport.signedAt)')
  test('unless the consumer chose the carrier', () => {
    expect(found('transit-risk-on-buyer', signed)).toEqual(['warning admission[0]'])
    expect(found('transit-risk-on-buyer', redirecting('order.transport.arrangedBy == "buyer"'))).toEqual([])
    expect(found('transit-risk-on-buyer', redirecting('customer.kind == "business"'))).toEqual([])
  })

  test('elsewhere, between businesses and before', () => {
    expect(found('transit-risk-on-buyer', { ...signed, jurisdiction: 'GB' })).toEqual([
      'warning admission[0]',
    ])
    expect(found('transit-risk-on-buyer', { ...signed, jurisdiction: 'MA' })).toEqual([])
    expect(found('transit-risk-on-buyer', { ...signed, audience: 'business' })).toEqual([])
    expect(found('transit-risk-on-buyer', { ...signed, effective: '2014-06-12' })).toEqual([])
  })
})

describe('complaint-timing', () => {
  const within = (time: string) => ({ obligations: { answer: { within: time } } })
  test.each([
    ['8 weeks', []],
    ['56 days', []],
    ['57 days', ['warning obligations.answer']],
    ['2 months', ['warning obligations.answer']],
  ])('a final answer in %s', (time, expected) => {
    expect(found('complaint-timing', within(time))).toEqual(expected)
  })

  test.each([
    ['8 weeks', []],
    ['9 weeks', ['warning obligations.answer']],
  ])('an outer limit of %s, as a window and in words', (time, expected) => {
    const windows = { outerLimit: { from: 'request.receivedAt', within: time } }
    const answer = (more: object) => ({ windows, obligations: { answer: { within: '12 weeks', ...more } } })
    expect(found('complaint-timing', answer({ 'at-latest': 'outerLimit' }))).toEqual(expected)
    expect(found('complaint-timing', answer({ 'at-latest': `${time} after request.receivedAt` }))).toEqual(
      expected,
    )
    const open = { within: undefined, until: '1 day before order.paidAt', 'at-latest': 'outerLimit' }
    expect(found('complaint-timing', answer(open))).toEqual(time === '8 weeks' ? [] : expected)
  })

  test('says the time in the unit of the benchmark, or both in days', () => {
    const said = (time: string) =>
      lintWith(within(time)).find(({ id }) => id === 'complaint-timing')?.message ?? ''
    expect(said('9 weeks')).toContain('promised in 9 weeks; 8 weeks are')
    expect(said('57 days')).toContain('promised in 57 days; 8 weeks (56 days) are')
  })

  test('no acknowledgement, no answer', () => {
    expect(found('complaint-timing', { messages: { received: undefined } })).toEqual(['warning obligations'])
    expect(found('complaint-timing', { obligations: { answer: { within: undefined } } })).toEqual([
      'warning obligations',
    ])
  })

  test('everywhere, for consumers, since there is the standard', () => {
    const late = within('57 days')
    expect(found('complaint-timing', { ...late, jurisdiction: 'CH' })).toEqual(['warning obligations.answer'])
    expect(found('complaint-timing', { ...late, audience: 'business' })).toEqual([])
    expect(found('complaint-timing', { ...late, effective: '2018-06-30' })).toEqual([])
  })
})
