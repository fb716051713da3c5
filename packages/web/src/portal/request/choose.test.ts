import { describe, expect, test } from 'vitest'
import { newDraft } from '../draft/draft.ts'
import { chosen, openLines } from './choose.ts'

const item = (kind: string, line: string, outcome: 'admitted' | 'refused') => ({
  kind,
  line,
  outcome,
  title: kind,
  clause: 'c',
  windows: [],
})
const choices = {
  items: [
    item('weight', '1', 'admitted'),
    item('weight', '2', 'refused'),
    item('quality', '1', 'admitted'),
    item('quality', '2', 'admitted'),
    item('delivery', '*', 'admitted'),
  ],
}
const draft = newDraft('c', 'F-1', 0)

test('lines that are shut are not open', () => {
  expect(openLines(choices, 'weight')).toEqual(['1'])
})

describe('choosing what is wrong', () => {
  test('takes the only line there is', () => {
    expect(chosen(draft, 'weight', choices)).toMatchObject({ kind: 'weight', lines: ['1'] })
  })
  test('takes the line one came from, where it is open', () => {
    expect(chosen(draft, 'quality', choices, '2').lines).toEqual(['2'])
    expect(chosen(draft, 'weight', choices, '2').lines).toEqual(['1'])
  })
  test('chooses nothing for the reader where there are several', () => {
    expect(chosen(draft, 'quality', choices).lines).toEqual([])
  })
  test('keeps lines chosen before, as far as they are open', () => {
    expect(chosen({ ...draft, lines: ['1', '2'] }, 'weight', choices).lines).toEqual(['1'])
  })
  test('what is about the order has no lines', () => {
    expect(chosen({ ...draft, lines: ['1'] }, 'delivery', choices).lines).toEqual([])
  })
})
