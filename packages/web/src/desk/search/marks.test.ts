import { expect, test } from 'vitest'
import { marksIn, piecesOf } from './marks.ts'

const lit = (text: string, words: string[]) =>
  piecesOf(text, marksIn(text, words))
    .map((piece) => (piece.fits ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['Crabe · crabe', ['crabe'], '[Crabe] · [crabe]'],
  ['Hélène Dupont', ['helene', 'dup'], '[Hélène] [Dup]ont'],
  ['F-1042', ['f-10', '042'], '[F-10][42]'],
  ['𝔘 Œuf', ['œuf'], '𝔘 [Œuf]'],
  ['<b>crab</b>', ['crab'], '<b>[crab]</b>'],
  ['nothing', ['crab'], 'nothing'],
  ['', ['crab'], ''],
])('in %s', (text, words, expected) => {
  expect(lit(text, words)).toBe(expected)
})

test('what the server marked is cut there, and what lies outside is left', () => {
  expect(piecesOf('two crabs', [{ from: 4, to: 9 }])).toEqual([
    { text: 'two ', fits: false, at: 0 },
    { text: 'crabs', fits: true, at: 4 },
  ])
})
