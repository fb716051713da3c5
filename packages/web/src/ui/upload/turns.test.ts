import { afterEach, expect, test, vi } from 'vitest'
import { heardOf, inTurn } from './turns.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('without locks a tab sends what it took in at once', async () => {
  vi.stubGlobal('navigator', {})
  const work = vi.fn(async () => {})
  await inTurn('own', true, work)
  expect(work).toHaveBeenCalledOnce()
})

test('without locks a tab goes on with what another sends once nothing is heard of it for ten seconds', async () => {
  vi.stubGlobal('navigator', {})
  vi.useFakeTimers()
  const work = vi.fn(async () => {})
  void inTurn('other', false, work)
  for (let second = 0; second < 20; second += 1) {
    heardOf('other')
    await vi.advanceTimersByTimeAsync(1000)
  }
  await vi.advanceTimersByTimeAsync(9000)
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(work).toHaveBeenCalledOnce()
})
