import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepAddress, keptAddress } from './public-address.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-address-'))

test('links of the command line go to where the server was last reached', async () => {
  expect(await keptAddress(folder)).toBeUndefined()
  await keepAddress(folder, 'http://localhost:3007')
  expect(await keptAddress(folder)).toBe('http://localhost:3007')
  await keepAddress(folder, 'https://help.example.com')
  expect(await keptAddress(folder)).toBe('https://help.example.com')
})

test('what is no address is none, and a folder that cannot be written stops nobody', async () => {
  writeFileSync(join(folder, 'address'), 'nonsense')
  expect(await keptAddress(folder)).toBeUndefined()
  await keepAddress(join(folder, 'address', 'below'), 'http://localhost:3007')
})
