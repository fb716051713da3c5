import { expect, test } from 'vitest'
import { sealsOf } from './seals.ts'
import { secretsOf } from './secrets.ts'

const older = 'o'.repeat(32)
const newer = 'n'.repeat(32)
const signing = 'whsec_c2lnbmluZyBzZWNyZXQgb2YgYW4gZW5kcG9pbnQ='
const seals = (...secrets: string[]) => sealsOf(secretsOf(secrets, 'test'))

test('what is sealed tells nothing, is different each time, and opens again', () => {
  const sealed = seals(newer).seal('webhook', signing)
  expect(sealed).not.toContain('whsec')
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('whsec')
  expect(seals(newer).seal('webhook', signing)).not.toBe(sealed)
  expect(seals(newer).open('webhook', sealed)).toBe(signing)
})

test('after the secrets were rotated, what the older one sealed still opens', () => {
  const sealed = seals(older).seal('webhook', signing)
  expect(seals(newer, older).open('webhook', sealed)).toBe(signing)
  expect(seals(newer).open('webhook', sealed)).toBeUndefined()
})

test('what is sealed for one purpose does not open for another', () => {
  const sealed = seals(newer).seal('webhook', signing)
  expect(seals(newer).open('payment-connector', sealed)).toBeUndefined()
})

test.each([0, 11, 12, 27, 28, 40])('with byte %d changed it does not open', (index) => {
  const bytes = Buffer.from(seals(newer).seal('webhook', signing), 'base64')
  bytes[index] = (bytes[index] ?? 0) ^ 1
  expect(seals(newer).open('webhook', bytes.toString('base64'))).toBeUndefined()
})

test.each(['', 'whsec_', signing, 'é'])('what was never sealed does not open: %j', (text) => {
  expect(seals(newer).open('webhook', text)).toBeUndefined()
})
