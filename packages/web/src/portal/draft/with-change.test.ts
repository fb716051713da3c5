import { describe, expect, test } from 'vitest'
import { type Draft, newDraft } from './draft.ts'
import { withChange } from './with-change.ts'

const begun: Draft = {
  ...newDraft('c-1', 'F-1042', 0, { id: 'b', kind: 'weight', lines: ['1'] }),
  answers: { note: 'wet', used: false },
  perLine: { 1: { measured: '9.2', arrivedAt: '' } },
}

describe('a change that another tab tells', () => {
  test('brings what it changed, and leaves what was typed here meanwhile', () => {
    const here = { ...begun, description: 'Short by a kilo' }
    const after = { ...begun, lines: ['1', '2'], changedAt: 5 }
    expect(withChange(here, begun, after)).toEqual({ ...here, lines: ['1', '2'], changedAt: 5 })
  })

  test('of one answer leaves the others, of one line and of the whole', () => {
    const here = { ...begun, perLine: { 1: { measured: '9.2', arrivedAt: '08:10' } } }
    const after = {
      ...begun,
      answers: { note: 'wet', used: true },
      perLine: { 1: { measured: '8', arrivedAt: '' } },
    }
    expect(withChange(here, begun, after)).toEqual({
      ...here,
      answers: { note: 'wet', used: true },
      perLine: { 1: { measured: '8', arrivedAt: '08:10' } },
    })
  })

  test('takes away what it took away', () => {
    const refused: Draft = {
      ...begun,
      problem: { status: 422, title: 'No' } as NonNullable<Draft['problem']>,
    }
    expect(withChange(refused, refused, begun)).toEqual(begun)
  })

  test('of a draft that was begun in both tabs at once leads both to the same one', () => {
    const there: Draft = { ...begun, id: 'a' }
    const fresh = newDraft('c-1', 'F-1042', 0)
    const told = { ...begun, description: 'Told' }
    expect(withChange(told, { ...fresh, id: 'a' }, there)).toEqual({ ...told, id: 'a' })
    expect(withChange(there, { ...fresh, id: 'b' }, told)).toEqual({ ...told, id: 'a' })
  })
})
