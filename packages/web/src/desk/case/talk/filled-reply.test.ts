import { expect, test } from 'vitest'
import { filledReply } from './filled-reply.ts'

test('the places are filled in', () => {
  expect(
    filledReply('Dear {name}, about {order}: {number}.', { name: 'Ana', order: 'F-1', number: 'R7K' }),
  ).toBe('Dear Ana, about F-1: R7K.')
})

test('what is not known leaves no hole, and what is no place stays', () => {
  expect(filledReply('Dear {name},\nyour {thing} is here.', { name: '' })).toBe(
    'Dear,\nyour {thing} is here.',
  )
})
