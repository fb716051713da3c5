import { expect, test } from 'vitest'
import { beginOutcome, entryOf, lackOf, wayOf, withOutcome } from './outcomes.ts'

const offer = (remedy: string, offered: boolean, choice: 'customer' | 'company') => ({
  line: '1',
  remedy,
  title: remedy,
  clause: 'c',
  offered,
  choice,
})
const staff = {
  proposals: [{ line: '1', remedy: 'repair', title: 'Repair', clause: 'c' }],
  offers: [
    offer('repair', true, 'company'),
    offer('refund', true, 'customer'),
    offer('swap', false, 'customer'),
  ],
}

test('approving begins with what the policy proposes', () => {
  expect(beginOutcome('approve', '1', staff)).toEqual({ id: '1', outcome: 'approve', remedy: 'repair' })
})

test('without a proposal, with the one remedy that is open; with several, with none', () => {
  expect(
    beginOutcome('approve', '1', { proposals: [], offers: [offer('refund', true, 'customer')] }),
  ).toMatchObject({
    remedy: 'refund',
  })
  expect(beginOutcome('approve', '1', { ...staff, proposals: [] })?.remedy).toBeUndefined()
})

test('the customer chooses among what is open and theirs to choose', () => {
  const chosen = beginOutcome('choose', '1', staff)
  expect(chosen?.offer).toEqual(['refund'])
  expect(wayOf(chosen)).toBe('choose')
})

test('a line that is left alone stands in no command', () => {
  const lines = [{ id: '1' }, { id: '2' }]
  const both = withOutcome([{ id: '2', outcome: 'reject' }], '1', { id: '1', outcome: 'approve' }, lines)
  expect(both.map(({ id }) => id)).toEqual(['1', '2'])
  expect(withOutcome(both, '2', undefined, lines)).toEqual([{ id: '1', outcome: 'approve' }])
})

test('what was left empty is not said', () => {
  expect(entryOf({ id: '1', outcome: 'approve', amount: '', remedy: undefined })).toEqual({
    id: '1',
    outcome: 'approve',
  })
})

test.each([
  [[], 'act.lacks-outcome'],
  [[{ id: '1', outcome: 'reject' }], 'act.lacks-clause'],
  [[{ id: '1', outcome: 'reject', clause: 'c' }], undefined],
  [[{ id: '1', outcome: 'approve' }], 'act.lacks-remedy'],
  [[{ id: '1', outcome: 'approve', offer: [] }], 'act.lacks-remedy'],
  [[{ id: '1', outcome: 'approve', offer: ['refund'] }], undefined],
  [[{ id: '1', outcome: 'approve', remedy: 'repair' }], undefined],
] as const)('%j lacks %s', (outcomes, lack) => expect(lackOf(outcomes as never)).toBe(lack))
