import { expect, test } from 'vitest'
import { lintWith, told } from '../testing/policy-with.ts'

const spare = { clauses: { spare: { en: 'We are kind.' } } }
const accepting = (...accepts: object[]) => told(lintWith({ ...spare, accepts }))
const because = 'A manner, not a rule.'

test('a warning that was read is accepted, at its place or in the whole policy', () => {
  expect(accepting({ warning: 'clause-not-enforced', at: 'clauses.spare', because })).toEqual([])
  expect(accepting({ warning: 'clause-not-enforced', at: 'clauses', because })).toEqual([])
  expect(accepting({ warning: 'clause-not-enforced', because })).toEqual([])
})

test('what accepts nothing is told', () => {
  const idle = 'warning nothing-to-accept accepts'
  const still = 'warning clause-not-enforced clauses.spare'
  expect(accepting({ warning: 'clause-not-enforced', at: 'clauses.spar', because })).toEqual([still, idle])
  expect(accepting({ warning: 'unused', because })).toEqual([still, idle])
})

test('an error cannot be accepted', () => {
  const accepts = [{ warning: 'mediator-missing', because: 'We have none.' }]
  expect(told(lintWith({ 'outside-bodies': undefined, accepts }))).toEqual(
    expect.arrayContaining(['error mediator-missing outside-bodies', 'warning nothing-to-accept accepts']),
  )
})

test('a finding says where it is', () => {
  const [finding] = lintWith(spare)
  expect(finding).toMatchObject({ file: 'policy.yaml', at: 'clauses.spare', severity: 'warning' })
  expect(finding?.position.line).toBeGreaterThan(1)
})
