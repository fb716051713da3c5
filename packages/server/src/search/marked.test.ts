import { describe, expect, test } from 'vitest'
import { aroundFirst, joined, markWithin, readMarked, signs } from './marked.ts'

const { from, to } = signs
const shown = ({ text, marks }: ReturnType<typeof readMarked>) =>
  marks.map((each) => text.slice(each.from, each.to))

describe('what fits in a text', () => {
  test('between signs', () => {
    const read = readMarked(`Two ${from}crabs${to} and a ${from}crab${to}.`)
    expect(read.text).toBe('Two crabs and a crab.')
    expect(shown(read)).toEqual(['crabs', 'crab'])
  })

  test('without signs there is nothing', () => {
    expect(readMarked('<b>Two</b>')).toEqual({ text: '<b>Two</b>', marks: [] })
  })

  test.each([
    ['Hélène Dupont', 'lene', 'lène'],
    ['SN-F-2042', 'f-2042', 'F-2042'],
    ['𝔘 Araignées', 'araignees', 'Araignées'],
  ])('within %s: %s', (text, wanted, fits) => {
    expect(shown({ text, marks: markWithin(text, [wanted]) })).toEqual([fits])
  })

  test('of a long text, the piece around the first, from word to word', () => {
    const long = `${'Good day to all. '.repeat(40)}The crab is gone. ${'So long. '.repeat(40)}`
    const piece = aroundFirst({ text: long, marks: markWithin(long, ['crab']) })
    expect(piece.text).toMatch(/^… \w.*The crab is gone\..* …$/)
    expect(piece.text.length).toBeLessThan(210)
    expect(shown(piece)).toEqual(['crab'])
  })

  test.each([
    ['short', 'A crab.', 'A crab.'],
    ['without a space', `${'x'.repeat(400)}crab${'y'.repeat(400)}`, /^… x{60}crab/],
    ['at its end', `${'word '.repeat(100)}crab`, /crab$/],
  ])('of a text that is %s', (_, text, expected) => {
    const piece = aroundFirst({ text, marks: markWithin(text, ['crab']) })
    expect(piece.text).toMatch(expected)
    expect(shown(piece)).toEqual(['crab'])
  })

  test('in parts that are joined', () => {
    const parts = ['Crab', 'Spider crab'].map((text) => ({ text, marks: markWithin(text, ['crab']) }))
    const whole = joined(parts, ' · ')
    expect(whole.text).toBe('Crab · Spider crab')
    expect(shown(whole)).toEqual(['Crab', 'crab'])
  })
})
