import { expect, test } from 'vitest'
import { byLanguage } from './by-language.ts'

const reply = (id: string, texts: Record<string, string>) => ({
  ...{ id, title: id, texts, version: 1, changedAt: '2026-03-03T08:00:00.000Z' },
})
const replies = [
  reply('both', { en: 'Thank you', fr: 'Merci' }),
  reply('english', { en: 'A photo?' }),
  reply('neither', { nl: 'Een foto?' }),
]

test('each in the language of the customer, and apart what is not there in it', () => {
  const { theirs, others } = byLanguage(replies, 'fr-BE', 'en')
  expect(theirs).toEqual([{ id: 'both', title: 'both', language: 'fr', text: 'Merci' }])
  expect(others.map(({ id, text }) => [id, text])).toEqual([
    ['english', 'A photo?'],
    ['neither', 'Een foto?'],
  ])
})

test('the very language comes before one of another country', () => {
  const [offered] = byLanguage([reply('one', { 'fr-CA': 'Allô', fr: 'Bonjour' })], 'fr', 'en').theirs
  expect(offered?.text).toBe('Bonjour')
})
