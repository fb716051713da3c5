import { expect, test } from 'vitest'
import { forgetAsked, keepAsked, keptAsked } from './asked.ts'

const storage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}
const pair = { order: 'F-1042', email: 'brasserie@example.com' }

test('what was asked for is kept as long as its code holds', () => {
  const kept = storage()
  expect(keptAsked(kept, 0)).toBeUndefined()
  const asked = keepAsked(kept, pair, 10, 1000)
  expect(keptAsked(kept, 600_999)).toEqual(asked)
  expect(keptAsked(kept, 601_000)).toBeUndefined()
})

test('whoever is in, or wants another order, leaves nothing behind', () => {
  const kept = storage()
  keepAsked(kept, pair, 10, 0)
  forgetAsked(kept)
  expect(keptAsked(kept, 1)).toBeUndefined()
})
