import { expect, test } from 'vitest'
import { changesOf, type Draft, leftOf, nothing, same, tidied, together, withPart } from './written.ts'

const seen = { title: 'Thanks', texts: { en: 'Thank you', fr: 'Merci' }, version: 1 }
const draft: Draft = { ...seen, texts: { en: 'Thank you so much', fr: 'Merci' }, seen }

test('where nobody else wrote, all is as it was written here', () => {
  expect(together(draft, seen)).toEqual({ title: 'Thanks', texts: { en: 'Thank you so much', fr: 'Merci' } })
  expect(changesOf(draft, seen)).toEqual([])
})

test('what somebody else changed comes along, and what was written here stays', () => {
  const saved = { title: 'Our thanks', texts: { en: 'Thank you', fr: 'Merci bien', nl: 'Dank u' } }
  expect(together(draft, saved)).toEqual({
    title: 'Our thanks',
    texts: { en: 'Thank you so much', fr: 'Merci bien', nl: 'Dank u' },
  })
  expect(changesOf(draft, saved)).toEqual([
    { part: { part: 'title' }, text: 'Our thanks', mine: false },
    { part: { part: 'text', language: 'fr' }, text: 'Merci bien', mine: false },
    { part: { part: 'text', language: 'nl' }, text: 'Dank u', mine: false },
  ])
})

test('where both wrote, it is said so; where both wrote the same, it is not', () => {
  const change = (en: string) => changesOf(draft, { ...seen, texts: { ...seen.texts, en } })
  expect(change('Thanks a lot')).toMatchObject([{ text: 'Thanks a lot', mine: true }])
  expect(change('Thank you so much')).toMatchObject([{ text: 'Thank you so much', mine: false }])
})

test('a text that somebody took away stays away, unless it was written here', () => {
  expect(together(draft, { title: 'Thanks', texts: { en: 'Thank you' } }).texts).toEqual({
    en: 'Thank you so much',
  })
  expect(together(draft, { title: 'Thanks', texts: { fr: 'Merci' } }).texts.en).toBe('Thank you so much')
})

test('what is typed while it is being saved is not lost with it', () => {
  const saved = { title: 'Thanks', texts: { en: 'Thank you so much', fr: 'Merci' }, version: 2 }
  expect(leftOf(draft, draft, saved)).toBeUndefined()
  const later = withPart(draft, { part: 'text', language: 'en' }, 'Thank you so much!')
  expect(leftOf(later, draft, saved)).toEqual({
    ...{ title: 'Thanks', texts: { en: 'Thank you so much!', fr: 'Merci' } },
    seen: saved,
  })
})

test('a new one is what was written', () => {
  const fresh: Draft = { title: 'A photo', texts: { fr: 'Une photo ?' }, seen: nothing }
  expect(together(fresh, nothing)).toEqual({ title: 'A photo', texts: { fr: 'Une photo ?' } })
})

test('it is kept without blanks around and empty texts; before, every blank counts', () => {
  expect(tidied({ title: ' A ', texts: { en: ' b\n', fr: ' ' } })).toEqual({ title: 'A', texts: { en: 'b' } })
  expect(same(seen, withPart(seen, { part: 'text', language: 'nl' }, ''))).toBe(true)
  expect(same(seen, withPart(seen, { part: 'text', language: 'en' }, 'Thank you '))).toBe(false)
  expect(same(seen, withPart(seen, { part: 'title' }, 'Thank'))).toBe(false)
})
