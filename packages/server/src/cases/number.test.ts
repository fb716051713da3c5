import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newNumber, readNumber } from './number.ts'

const alphabet = [...'23456789FHJKMQRTWXY']
const number = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => {
  let used = 0
  return newNumber((count) => {
    const next = bytes.slice(used, used + count)
    used += count
    return next.length === count ? next : randomBytes(count)
  })
})
const plain = (text: string) => [...text.replaceAll('-', '')]

test('a number is three groups of three characters that neither look nor sound alike, and spells no word', () => {
  fc.assert(
    fc.property(number, (each) => {
      expect(each).toMatch(/^[2-9FHJKMQRTWXY]{3}-[2-9FHJKMQRTWXY]{3}-[2-9FHJKMQRTWXY]{3}$/)
      expect(each).not.toMatch(/[01OILBSZGUVNDPCAE]/)
    }),
  )
})

test('every character is as likely as any other', () => {
  const seen = new Map<string, number>()
  for (let round = 0; round < 20_000; round++) {
    for (const character of plain(newNumber(randomBytes))) seen.set(character, (seen.get(character) ?? 0) + 1)
  }
  const expected = (20_000 * 9) / alphabet.length
  for (const character of alphabet) {
    expect(Math.abs((seen.get(character) ?? 0) / expected - 1), character).toBeLessThan(0.06)
  }
})

test('every single wrong character is noticed', () => {
  fc.assert(
    fc.property(number, (right) => {
      const characters = plain(right)
      for (const [position, character] of characters.entries()) {
        for (const wrong of alphabet.filter((each) => each !== character)) {
          expect(readNumber(characters.with(position, wrong).join(''))).toEqual({
            read: 'mistyped',
            why: 'check',
          })
        }
      }
    }),
  )
})

test('every swap of two characters is noticed, neighbours or not', () => {
  fc.assert(
    fc.property(number, (right) => {
      const characters = plain(right)
      for (let first = 0; first < 9; first++) {
        for (let second = first + 1; second < 9; second++) {
          const [one = '', other = ''] = [characters[first], characters[second]]
          const swapped = characters.with(first, other).with(second, one).join('')
          expect(readNumber(swapped).read).toBe(one === other ? 'number' : 'mistyped')
        }
      }
    }),
  )
})

test('44 written for 77, and 4-7-4 for 9-7-9, is noticed', () => {
  fc.assert(
    fc.property(number, fc.nat(8), fc.constantFrom(1, 2), (right, first, apart) => {
      const characters = plain(right)
      const second = first + apart
      if (characters[first] !== characters[second]) return
      for (const wrong of alphabet.filter((each) => each !== characters[first])) {
        expect(readNumber(characters.with(first, wrong).with(second, wrong).join('')).read).toBe('mistyped')
      }
    }),
    { numRuns: 1000 },
  )
})

test('of numbers typed at random, one in nineteen passes: the rate for mistakes of other kinds', () => {
  let passed = 0
  for (let round = 0; round < 19_000; round++) {
    const typed = [...randomBytes(9)].map((byte) => alphabet[byte % 19]).join('')
    if (readNumber(typed).read === 'number') passed++
  }
  expect(passed).toBeGreaterThan(850)
  expect(passed).toBeLessThan(1150)
})

test('it is read as people type it', () => {
  fc.assert(
    fc.property(number, fc.constantFrom('', ' ', '-', ' – ', '.', '\u200f'), (right, gap) => {
      expect(readNumber(` ${plain(right).join(gap).toLowerCase()} `)).toEqual({
        read: 'number',
        number: right,
      })
    }),
  )
})

test('it is read as people hear and see it', () => {
  fc.assert(
    fc.property(number, (right) => {
      const seen: Record<string, string> = { '8': 'B', '5': 'S', '2': 'Z', '6': 'G', Q: '0', '7': '1' }
      const heard: Record<string, string> = { M: 'N', T: 'P' }
      for (const other of [seen, heard]) {
        const typed = plain(right).map((each) => other[each] ?? each)
        expect(readNumber(typed.join(''))).toEqual({ read: 'number', number: right })
      }
      const arabic = plain(right).map((each) => (/\d/.test(each) ? '٠١٢٣٤٥٦٧٨٩'[Number(each)] : each))
      expect(readNumber(arabic.join(''))).toEqual({ read: 'number', number: right })
    }),
  )
})

test('what is no number of ours says why', () => {
  const right = newNumber(randomBytes)
  expect(readNumber(right.slice(1))).toEqual({ read: 'mistyped', why: 'length' })
  expect(readNumber(`${right}2`)).toEqual({ read: 'mistyped', why: 'length' })
  expect(readNumber('')).toEqual({ read: 'mistyped', why: 'length' })
  expect(readNumber(`${right.slice(0, -1)}É`)).toEqual({ read: 'mistyped', why: 'character' })
  expect(readNumber(`${right.slice(0, -1)}!`)).toEqual({ read: 'mistyped', why: 'character' })
})
