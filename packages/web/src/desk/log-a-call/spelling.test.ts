import { describe, expect, test } from 'vitest'
import { spellingOf } from './spelling.ts'

const told = (number: string, language: string) =>
  spellingOf(number, language)
    .map(({ word }) => word)
    .filter(Boolean)

describe('a number read out over the telephone', () => {
  test('in the words of the language', () => {
    expect(told('R7K-4MQ', 'en')).toEqual(['Romeo', 'seven', 'Kilo', 'four', 'Mike', 'Quebec'])
    expect(told('R7K', 'fr')).toEqual(['Raoul', 'sept', 'Kléber'])
    expect(told('t9', 'nl')).toEqual(['Theodor', 'negen'])
  })
  test('in English where a language has no words of its own', () => {
    expect(told('X2', 'pl')).toEqual(['X-ray', 'two'])
  })
  test.each(['en', 'fr', 'nl', 'it', 'ar'])('every letter and digit has a word in %s', (language) => {
    const all = spellingOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', language)
    expect(all.every(({ word }) => word !== undefined && word.length > 0)).toBe(true)
  })
})
