import { expect, test } from 'vitest'
import { asCsv } from './csv.ts'

test('quotes what must be quoted, and leaves the rest', () => {
  expect(
    asCsv([
      ['clause', 'kept'],
      ['a "good", clause', 3],
      [undefined, 0],
    ]),
  ).toBe('clause,kept\r\n"a ""good"", clause",3\r\n,0\r\n')
})

test('a text is never a formula', () => {
  expect(asCsv([['=1+1', '-2', 'x=1']])).toBe("'=1+1,'-2,x=1\r\n")
})
