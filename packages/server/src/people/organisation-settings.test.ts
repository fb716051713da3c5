import { expect, test } from 'vitest'
import { organisationSettings } from './organisation-settings.ts'

const takes = (settings: unknown) => organisationSettings.safeParse(settings).success
const provider = (id: string) => ({
  ...{ id, clientId: 'redress' },
  discoveryUrl: 'https://login.example.com/.well-known/openid-configuration',
})

test.each([
  ['', false],
  ['A', true],
  ['ABCDEFGH12', true],
  ['ABCDEFGH123', false],
  ['cn', false],
])('credit notes begin with %j: %s', (prefix, taken) => {
  expect(takes({ creditNotes: { prefix } })).toBe(taken)
})

test.each([
  [20, true],
  [21, false],
])('%d providers of sign-in: %s', (count, taken) => {
  const oidc = Array.from({ length: count }, (_, index) => provider(`p-${index}`))
  expect(takes({ signIn: { oidc } })).toBe(taken)
})

test.each([
  [true, true],
  [['support'], true],
  ['support', false],
])('mail for teams, %j: %s', (mailTeams, taken) => expect(takes({ mailTeams })).toBe(taken))

test('what is no setting is none', () => expect(takes({ colour: '#0b6e8a' })).toBe(false))
