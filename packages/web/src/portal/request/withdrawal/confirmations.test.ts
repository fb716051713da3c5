import type { Field, Policy } from '@redress/engine'
import { expect, test } from 'vitest'
import { confirmationsOf } from './confirmations.ts'

const field = (type: Field['type'], required: Field['required']): Field => ({
  type,
  required,
  per: 'request',
  label: {},
})
const requests = {
  withdrawal: {
    ask: {
      confirmed: field('boolean', 'before-sending'),
      reason: field('text', false),
      news: field('boolean', false),
    },
  },
} as unknown as Policy['requests']

test('confirming says yes to the confirmation, and to nothing else', () => {
  expect(confirmationsOf({ requests }, 'withdrawal')).toEqual({ confirmed: true })
})

test('a policy that asks for no confirmation is told none', () => {
  expect(confirmationsOf({ requests }, 'other')).toEqual({})
})
