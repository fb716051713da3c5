import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Clamd, eicar, startClamd } from '../testing/clamd.ts'
import { ScannerUnavailable, scan } from './clamd.ts'

let clamd: Clamd
beforeEach(async () => {
  clamd = await startClamd()
})
afterEach(() => clamd.stop())

const look = (...pieces: string[]) =>
  scan(clamd.address, Readable.from(pieces.map((piece) => Buffer.from(piece))))

test('clamd is sent every byte, in pieces, and says that it is clean', async () => {
  expect(await look('harm', 'less')).toEqual({ clean: true })
  expect(clamd.scanned).toEqual(['harmless'])
})

test('what it finds has a name', async () => {
  expect(await look('x', eicar.slice(0, 30), eicar.slice(30))).toEqual({
    clean: false,
    found: 'Eicar-Test-Signature',
  })
})

test.each([
  ['stream: size limit exceeded. ERROR', 'StreamMaxLength'],
  ['INSTREAM size limit exceeded. ERROR', 'StreamMaxLength'],
  ['UNKNOWN COMMAND', 'UNKNOWN COMMAND'],
  ['', ''],
  ['stream: OK FOUND OK', 'OK'],
])('the answer "%s" is neither yes nor no', async (answer, said) => {
  clamd.answerWith(answer)
  await expect(look('anything')).rejects.toThrow(ScannerUnavailable)
  await expect(look('anything')).rejects.toThrow(said)
})

test('nobody there, or somebody who hangs up, is not clean', async () => {
  clamd.hangUp()
  await expect(look('anything'.repeat(10_000))).rejects.toThrow(ScannerUnavailable)
  await clamd.stop()
  await expect(look('anything')).rejects.toThrow(ScannerUnavailable)
})
