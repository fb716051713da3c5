import { expect, test } from 'vitest'
import { thoseWith } from './filter.ts'

const reply = (title: string, texts: Record<string, string>) => ({
  ...{ id: title, title, texts, version: 1, changedAt: '2026-03-03T08:00:00.000Z' },
})
const replies = [
  reply('Sharper photo', { fr: 'Une photo plus nette, à la lumière' }),
  reply('Thanks', { en: 'Thank you' }),
]
const found = (asked: string) => thoseWith(replies, asked).map(({ title }) => title)

test('titles and texts are looked through, word by word', () => {
  expect(found('')).toEqual(['Sharper photo', 'Thanks'])
  expect(found('LUMIERE photo')).toEqual(['Sharper photo'])
  expect(found('than')).toEqual(['Thanks'])
  expect(found('photo thanks')).toEqual([])
})
