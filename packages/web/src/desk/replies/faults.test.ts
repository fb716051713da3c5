import { expect, test } from 'vitest'
import { faultsOf } from './faults.ts'

test('a title and one text are enough', () => {
  expect(faultsOf({ title: 'Thanks', texts: { en: 'Thank you, {name}', fr: '' } }, ['Photo'])).toEqual({
    empty: false,
    strange: {},
  })
})

test('what is missing, taken or strange is found', () => {
  expect(faultsOf({ title: ' ', texts: { en: ' ' } }, [])).toEqual({
    title: 'missing',
    empty: true,
    strange: {},
  })
  expect(faultsOf({ title: 'thanks ', texts: { fr: 'Cher {nom}' } }, ['Thanks'])).toEqual({
    ...{ title: 'taken', empty: false },
    strange: { fr: ['{nom}'] },
  })
})
