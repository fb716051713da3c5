import { expect, test } from 'vitest'
import type { OpenCase } from '../open-case.ts'
import { undoOf } from './undo.ts'

const promise = { id: 'decide', name: 'decide', owes: 'support', due: '2026-03-03T18:00:00+01:00' }
const caseWith = (staff: object, promises: object[] = [promise]) =>
  ({ staff: { team: 'support', ...staff }, view: { promises } }) as unknown as OpenCase
const assign = (given: Record<string, unknown>) => ({ do: 'assign', with: given })

test('a hand-over goes back to whoever had it, or to nobody', () => {
  expect(undoOf(assign({ to: 'p2' }), caseWith({ handler: { userId: 'p1', name: 'Lotte' } }))).toEqual(
    assign({ to: 'p1' }),
  )
  expect(undoOf(assign({ to: 'p2' }), caseWith({}))).toEqual(assign({ nobody: true }))
  expect(undoOf(assign({ team: 'finance' }), caseWith({}))).toEqual(assign({ team: 'support' }))
  expect(undoOf(assign({ team: 'support' }), caseWith({}))).toBeUndefined()
})

test('a deadline goes back, but not one that the customer was given', () => {
  const move = {
    do: 'move-deadline',
    with: { obligation: 'decide', to: '2026-03-04T18:00:00+01:00', reason: 'Closed.' },
  }
  expect(undoOf(move, caseWith({}))?.with).toEqual({
    obligation: 'decide',
    to: promise.due,
    reason: 'Closed.',
  })
  expect(undoOf(move, caseWith({}, [{ ...promise, owes: 'customer' }]))).toBeUndefined()
})

test('what was decided stays decided', () => {
  expect(undoOf({ do: 'decide', with: {} }, caseWith({}))).toBeUndefined()
})
