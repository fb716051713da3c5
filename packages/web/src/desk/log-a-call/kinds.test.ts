import { expect, test } from 'vitest'
import { kindsOf } from './kinds.ts'

const item = (kind: string, line: string, outcome: 'admitted' | 'refused', more = {}) => ({
  kind,
  title: kind,
  line,
  outcome,
  clause: `clause-of-${kind}`,
  windows: [],
  ...more,
})
const request = (openedBy: string[]) => ({ openedBy }) as never
const policy = {
  requests: {
    late: request(['customer', 'agent']),
    weight: request(['agent']),
    secret: request(['customer']),
  },
}

test('a kind is open where one product is; those that are open come first, those of customers alone last', () => {
  const items = [
    item('secret', '1', 'admitted'),
    item('late', '1', 'refused', { instead: 'weight', insteadTitle: 'Weight' }),
    item('late', '2', 'refused'),
    item('weight', '1', 'refused'),
    item('weight', '2', 'admitted'),
  ]
  const shown = kindsOf({ items }, policy)
  expect(shown.map(({ kind, open, ours }) => [kind, open, ours])).toEqual([
    ['weight', true, true],
    ['late', false, true],
    ['secret', true, false],
  ])
  expect(shown[1]).toMatchObject({ clause: 'clause-of-late', instead: 'weight' })
  expect(shown[0]?.clause).toBeUndefined()
})
