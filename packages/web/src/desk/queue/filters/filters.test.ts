import { expect, test } from 'vitest'
import { asAsked, changed, filtersIn, same } from './filters.ts'

test('of an address only filters count', () => {
  expect(filtersIn({ team: 'support', level: '', utm: 'x' })).toEqual({ team: 'support' })
})

test('without a team one sees those of one’s own; somebody without a team sees all', () => {
  expect(asAsked({ level: '2' }, ['support', 'bench'])).toEqual({ team: 'support,bench', level: '2' })
  expect(asAsked({}, [])).toEqual({})
  expect(asAsked({ team: 'all' }, ['support'])).toEqual({})
  expect(asAsked({ team: 'finance' }, ['support'])).toEqual({ team: 'finance' })
})

test('a filter is changed, and taken away', () => {
  expect(changed({ team: 'a' }, 'level', '2')).toEqual({ team: 'a', level: '2' })
  expect(changed({ team: 'a', level: '2' }, 'level', null)).toEqual({ team: 'a' })
})

test('two are the same whatever their order', () => {
  expect(same({ team: 'a', level: '2' }, { level: '2', team: 'a' })).toBe(true)
  expect(same({ team: 'a' }, { team: 'a', level: '2' })).toBe(false)
})
