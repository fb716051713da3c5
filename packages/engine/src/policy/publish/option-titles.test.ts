import { expect, test } from 'vitest'
import { policyWith } from '../testing/policy-with.ts'
import { publishMarkdown } from './index.ts'

const tier = { 'one-of': ['star', 'comet'], title: { en: 'Your club' } }
const rule = { when: 'customer.tier == "comet"', for: ['withdrawal'], refuse: 'rule-withdrawal' }

const page = (titles: object) =>
  publishMarkdown(policyWith({ facts: { 'customer.tier': { ...tier, ...titles } }, admission: [rule] }), 'en')

test('a value that the policy has a title for is called by it on the page', () => {
  expect(page({ titles: { star: { en: 'Star' }, comet: { en: 'Comet club' } } })).toMatch(
    /Your club: .*Comet club/,
  )
})

test('one without a title is left to the clause, never shown by its id', () => {
  expect(page({})).not.toContain('comet')
})
