import { loadPolicy } from '@redress/engine'
import { describe, expect, test } from 'vitest'
import { packPolicy } from '../../testing/pack-policy.ts'
import { promiseTitle } from './promise-title.ts'

const loadedPack = (pack: string) => loadPolicy(packPolicy(pack).policy)

const packs = [
  'seafood-marketplace',
  'electronics-rma',
  'retail-complaints',
  'marketplace-disputes',
  'machinery-service',
]

describe.each(packs)('%s', (pack) => {
  const loaded = loadedPack(pack)
  const { languages, obligations, remedies, reviews } = loaded.policy
  const promises = [
    ...Object.keys(obligations).map((name) => ({ source: 'obligation', name })),
    ...Object.keys(reviews).map((name) => ({ source: 'review', name: `answer-${name}` })),
    ...Object.entries(remedies).flatMap(([remedy, { steps }]) =>
      steps.map(({ id }) => ({ source: 'step', name: id, remedy })),
    ),
  ]

  test.each(languages)('every promise has a name that people understand, in %s', (language) => {
    for (const promise of promises)
      expect(promiseTitle(loaded, promise, language)).not.toMatch(/^[a-z]+(-[a-z]+)+$/)
  })
})

test('a step that has no title of its own is called by the usual word; so is what keeps a promise', () => {
  const electronics = loadedPack('electronics-rma')
  const inspect = { source: 'step', name: 'inspect' }
  expect(promiseTitle(electronics, { ...inspect, remedy: 'replacement' }, 'fr')).toBe('contrôle')
  expect(promiseTitle(electronics, inspect, 'en')).toBe('inspection')
  expect(promiseTitle(electronics, { name: 'mend', does: ['decide'] }, 'fr')).toBe('décision')
  expect(promiseTitle(electronics, { name: 'mend', does: ['wave-through'] }, 'fr')).toBe('wave through')
})
