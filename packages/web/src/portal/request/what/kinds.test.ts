import { describe, expect, test } from 'vitest'
import { commonReason, kindsOf, reasonsOf } from './kinds.ts'

const item = (kind: string, line: string, clause?: string, instead?: string) => ({
  kind,
  line,
  outcome: clause === undefined ? ('admitted' as const) : ('refused' as const),
  title: kind,
  clause: clause ?? 'kinds',
  windows: [],
  ...(instead ? { instead } : {}),
})

describe('kinds of request', () => {
  const items = [item('weight', '1'), item('weight', '2', 'late'), item('live', '1', 'not-live')]
  test('are open where one line is', () => {
    expect(kindsOf({ items }, undefined).map(({ kind, isOpen }) => [kind, isOpen])).toEqual([
      ['weight', true],
      ['live', false],
    ])
  })
  test('of one product are those of that product, and of the order as a whole', () => {
    const all = [...items, item('delivery', '*')]
    expect(kindsOf({ items: all }, '2').map(({ kind, isOpen }) => [kind, isOpen])).toEqual([
      ['weight', false],
      ['delivery', true],
    ])
  })
})

test('a reason is said once, with the lines it is for', () => {
  const shut = [item('w', '1', 'late'), item('w', '2', 'late'), item('w', '3', 'not-live')]
  expect(reasonsOf(shut).map(({ clause, lines }) => [clause, lines])).toEqual([
    ['late', ['1', '2']],
    ['not-live', ['3']],
  ])
})

describe('a reason that all have in common', () => {
  test('is that of the clause that shuts them', () => {
    const items = [item('weight', '1', 'late'), item('quality', '1', 'late'), item('question', '1')]
    expect(commonReason(kindsOf({ items }, undefined))?.clause).toBe('late')
  })
  test('is none where they differ, lead elsewhere, or there is one', () => {
    const differ = [item('weight', '1', 'late'), item('quality', '1', 'other')]
    const lead = [item('weight', '1', 'late', 'withdrawal'), item('quality', '1', 'late', 'withdrawal')]
    for (const items of [differ, lead, [item('weight', '1', 'late')], [item('weight', '1')]])
      expect(commonReason(kindsOf({ items }, undefined))).toBeUndefined()
  })
})
