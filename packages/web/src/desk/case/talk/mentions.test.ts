import { describe, expect, test } from 'vitest'
import { callBefore, calledIn, colleaguesLike } from './mentions.ts'

const colleague = (name: string) => ({ id: name, name, roles: [], teams: [] })
const lotte = colleague('Lotte')
const maas = colleague('Lotte Maas')
const elise = colleague('Élise Vasseur')
const all = [lotte, maas, elise]

describe('who is called', () => {
  test('the longest name that fits', () => {
    expect(calledIn('Could @Lotte Maas look at this?', all)).toEqual([maas])
    expect(calledIn('@Lotte, and @Élise Vasseur', all)).toEqual([lotte, elise])
  })
  test('an address of mail calls nobody, unless a name follows', () => {
    expect(calledIn('write to support@example.com', all)).toEqual([])
  })
})

describe('what is being called', () => {
  test('the text between the sign and the caret', () => {
    expect(callBefore('Ask @Lot', 8)).toEqual({ from: 4, part: 'Lot' })
    expect(callBefore('@', 1)).toEqual({ from: 0, part: '' })
  })
  test('not within a word, nor over lines', () => {
    expect(callBefore('a@b', 3)).toBeUndefined()
    expect(callBefore('@Lotte\nhello', 12)).toBeUndefined()
  })
})

test('names are found by any of their parts, without accents', () => {
  expect(colleaguesLike('el', all)).toEqual([elise])
  expect(colleaguesLike('maa', all)).toEqual([maas])
  expect(colleaguesLike('vass', all)).toEqual([elise])
})
