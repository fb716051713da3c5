import { describe, expect, test } from 'vitest'
import { creditNote, found, sanctions } from './testing.ts'

describe('seller-sanction', () => {
  const here = ['error conduct.sanctions.termination']
  test.each([
    ['29 days', here],
    ['30 days', []],
    ['31 days', []],
    [undefined, here],
  ])('%s of notice', (notice, expected) => {
    const conduct = sanctions({ contest: '6 months', ...(notice === undefined ? {} : { notice }) })
    expect(found('seller-sanction', conduct)).toEqual(expected)
    expect(found('seller-sanction', { ...conduct, audience: 'business' })).toEqual(expected)
  })

  test('without a statement of reasons', () => {
    expect(found('seller-sanction', sanctions({ notice: '30 days', reasons: false }))).toEqual([
      'error conduct',
    ])
  })

  test('elsewhere, and before', () => {
    const hasty = sanctions({ notice: '1 day' })
    expect(found('seller-sanction', { ...hasty, jurisdiction: 'MA' })).toEqual([])
    expect(found('seller-sanction', { ...hasty, jurisdiction: 'GB' })).toEqual([])
    expect(found('seller-sanction', { ...hasty, effective: '2020-07-11' })).toEqual([])
    expect(found('seller-sanction', { ...hasty, effective: '2020-07-12' })).toEqual(here)
  })
})

describe('platform-appeal', () => {
  test.each([
    ['5 months', ['error conduct']],
    ['6 months', []],
    ['7 months', []],
    [undefined, ['error conduct']],
  ])('%s to contest', (contest, expected) => {
    const conduct = sanctions({ notice: '30 days', ...(contest === undefined ? {} : { contest }) })
    expect(found('platform-appeal', conduct)).toEqual(expected)
    expect(found('platform-appeal', { ...conduct, audience: 'business' })).toEqual(expected)
  })

  test('free of charge', () => {
    const costs = [{ what: 'appeal-fee', payer: 'seller', amount: '50', clause: 'rule-answer' }]
    const conduct = sanctions({ notice: '30 days', contest: '6 months' })
    expect(found('platform-appeal', { ...conduct, costs })).toEqual(['error costs[0]'])
  })

  test('small platforms, elsewhere, and before', () => {
    const short = sanctions({ contest: '5 months' })
    expect(found('platform-appeal', { ...short, law: { 'platform-size': 'small' } })).toEqual([])
    expect(found('platform-appeal', { ...short, law: { 'platform-size': 'medium' } })).toEqual([
      'error conduct',
    ])
    expect(found('platform-appeal', { ...short, jurisdiction: 'MA' })).toEqual([])
    expect(found('platform-appeal', { ...short, effective: '2024-02-16' })).toEqual([])
    expect(found('platform-appeal', {})).toEqual([])
  })
})

describe('credit-note-no-reference', () => {
  const here = ['error remedies.mend.steps.credit-note']
  test('number and date of the invoice', () => {
    expect(found('credit-note-no-reference', creditNote())).toEqual(here)
    expect(found('credit-note-no-reference', creditNote('number'))).toEqual(here)
    expect(found('credit-note-no-reference', creditNote('issuedAt'))).toEqual(here)
    expect(found('credit-note-no-reference', creditNote('number', 'issuedAt'))).toEqual([])
  })

  test('everywhere, between businesses too, and not before', () => {
    expect(found('credit-note-no-reference', { ...creditNote(), jurisdiction: 'MA' })).toEqual(here)
    expect(found('credit-note-no-reference', { ...creditNote(), audience: 'business' })).toEqual(here)
    expect(found('credit-note-no-reference', { ...creditNote(), effective: '2006-12-31' })).toEqual([])
    expect(found('credit-note-no-reference', {})).toEqual([])
  })
})
