import { wrongIds, wrongTypes } from '@redress/engine'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../words/words.tsx'
import { tellWrong } from './tell-wrong.ts'
import { ar } from './words/ar.ts'
import type { WrongCatalogue } from './words/catalogue.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { nl } from './words/nl.ts'

const catalogues: [string, WrongCatalogue][] = Object.entries({ en, fr, nl, it, ar })
const values = { options: ['a', 'b'], least: 2, most: 5, has: 9 }

describe.each(catalogues)('what is wrong, in %s', (language, catalogue) => {
  const words = wordsOf(language, catalogue)

  test.each(wrongIds)('%s has a sentence', (id) => {
    const told = tellWrong({ id, at: 'task', title: 'Field', ...values }, words)
    expect(told).not.toMatch(/wrong\.|[{}]|undefined|task/)
  })

  test.each(wrongTypes)('not-a tells %s', (type) => {
    expect(tellWrong({ id: 'not-a', at: 'task', title: 'Field', type }, words)).toMatch(/Field/)
  })

  test('a field without a name among people is no English key', () => {
    expect(tellWrong({ id: 'needs', at: 'step-9' }, words)).not.toContain('step-9')
  })
})

describe('in sentences', () => {
  const italian = wordsOf('it', it)

  test('the field is called by the policy, else by the page, else by its usual name', () => {
    const key = (name: string) => (name === 'task' ? 'Compito' : undefined)
    expect(tellWrong({ id: 'needs', at: 'task' }, italian, { key })).toBe('Compito: da compilare.')
    expect(tellWrong({ id: 'needs', at: 'task', title: 'Nome' }, italian, { key })).toBe(
      'Nome: da compilare.',
    )
    expect(tellWrong({ id: 'needs', at: 'lines' }, italian)).toBe('Prodotti: da compilare.')
  })

  test('the options are named where the policy has names, and none is told as none', () => {
    const wrong = { id: 'one-of', at: 'remedy', options: ['a', 'b'] } as const
    const english = wordsOf('en', en)
    expect(tellWrong({ ...wrong, optionTitles: ['Refund', 'Repair'] }, english)).toBe(
      'Remedy: one of Refund or Repair.',
    )
    expect(tellWrong(wrong, english)).toBe('Remedy: choose one of those that there are.')
    expect(tellWrong({ id: 'one-of', at: 'team', options: [] }, english)).toBe(
      'Team: the policy has none here.',
    )
  })

  test('the line it is said of goes before', () => {
    const wrong = { id: 'too-short', at: 'description', line: '1', least: 20, has: 1 } as const
    expect(tellWrong(wrong, wordsOf('en', en), { line: () => 'Camera' })).toBe(
      'Camera – Description: at least 20 characters; there is one.',
    )
  })
})
