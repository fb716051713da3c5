import { expect, test } from 'vitest'
import { placesIn, strangeIn } from './places.ts'

test('the places of all texts, each once', () => {
  expect(placesIn({ en: '{order}: {name}, {order}', fr: '{agent}' })).toEqual(['name', 'order', 'agent'])
  expect(placesIn({ en: 'No place at all' })).toEqual([])
})

test('what is no place is found, however it is written', () => {
  expect(strangeIn('Dear {name}, {nmae} {prénom} { order } {nmae}')).toEqual([
    '{nmae}',
    '{prénom}',
    '{ order }',
  ])
  expect(strangeIn('Dear {name, about {order}')).toEqual(['{'])
  expect(strangeIn('Dear name}')).toEqual(['}'])
  expect(strangeIn('Dear {name}, {number}')).toEqual([])
})
