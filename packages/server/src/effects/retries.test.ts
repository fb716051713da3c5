import { expect, test } from 'vitest'
import { delayAfter, jittered } from './retries.ts'

const spanOf = (kind: string) => {
  const delays: number[] = []
  for (let attempt = 1; ; attempt += 1) {
    const delay = delayAfter(kind, attempt)
    if (delay === undefined) return { attempts: attempt, hours: delays.reduce((a, b) => a + b, 0) / 3600 }
    delays.push(delay)
  }
}

test('webhooks are tried ten times over three days, as the specification suggests', () => {
  expect(spanOf('webhook').attempts).toBe(10)
  expect(spanOf('webhook').hours).toBeCloseTo(75.6, 1)
})

test('what has no schedule of its own is tried 24 times over half a day', () => {
  expect(spanOf('message').attempts).toBe(24)
  expect(Math.round(spanOf('message').hours)).toBe(13)
})

test('money is tried for half a day and then for two days more', () => {
  expect(spanOf('payment').attempts).toBe(32)
  expect(Math.round(spanOf('payment').hours)).toBe(61)
})

test('the first waits are short, and each is spread by a fifth', () => {
  expect([1, 2, 3].map((attempt) => delayAfter('message', attempt))).toEqual([2, 4, 8])
  expect([0, 0.5, 1].map((random) => Math.round(jittered(100, random)))).toEqual([80, 100, 120])
})
