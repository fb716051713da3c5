import type { Policy } from '@redress/engine'
import { expect, test } from 'vitest'
import { valuesOf } from './values.ts'

const policy = {
  facts: [
    { subject: 'line', name: 'measured', type: 'number', asked: true },
    { subject: 'case', name: 'invoiceNumber', type: 'text', asked: true },
    { subject: 'line', name: 'repairedAt', type: 'instant', asked: true },
    {
      subject: 'case',
      name: 'disposal',
      type: 'text',
      options: ['keep'],
      optionTitles: { keep: { fr: 'Garder' } },
      asked: false,
    },
  ],
  requests: {
    weight: { ask: { seal: { options: { broken: { fr: 'Brisé' } } } }, heads: {} },
  },
  actions: {},
  remedies: {},
  documents: {},
} as unknown as Policy
const value = valuesOf(policy, 'fr', (text) => text?.fr)

test('numbers by the custom of the language, where they are numbers', () => {
  expect(value('line.measured', '11.5')).toBe('11,5')
  expect(value('measured', 12000)).toBe('12\u202f000')
  expect(value('case.invoiceNumber', '12000')).toBe('12000')
})

test('instants and days as people write them', () => {
  expect(value('repairedAt', '2026-03-03T12:00:00+01:00')).toBe('3 mars 2026, 12:00')
  expect(value('line.repairedAt', '2026-03-03')).toBe('3 mars 2026')
})

test('options by what they are called', () => {
  expect(value('case.disposal', 'keep')).toBe('Garder')
  expect(value('line.seal', 'broken')).toBe('Brisé')
  expect(value('line.seal', 'unheard-of')).toBe('unheard-of')
})

test('yes and no as signs', () => {
  expect([value('line.live', true), value('line.live', false)]).toEqual(['✓', '✗'])
})
