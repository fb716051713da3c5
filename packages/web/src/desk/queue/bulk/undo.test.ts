import type { QueuedCase } from '@redress/server/api'
import { expect, test } from 'vitest'
import { undoOf } from './undo.ts'

const before = (more: Partial<QueuedCase>) => ({ id: '1', team: 'support', ...more }) as QueuedCase
const assign = (given: Record<string, unknown>) => ({ do: 'assign', with: given })

test.each([
  ['back to the colleague', before({ handler: 'omar' }), { to: 'nadia' }, { to: 'omar' }],
  ['back to nobody', before({}), { to: 'nadia' }, { nobody: true }],
  ['back to the team', before({ handler: 'omar' }), { team: 'bench' }, { team: 'support' }],
])('%s', (_what, item, given, undone) => expect(undoOf(item, assign(given))?.with).toEqual(undone))

test('where nothing changed there is nothing to undo', () => {
  expect(undoOf(before({ handler: 'nadia' }), assign({ to: 'nadia' }))).toBeUndefined()
  expect(undoOf(before({}), assign({ team: 'support' }))).toBeUndefined()
})
