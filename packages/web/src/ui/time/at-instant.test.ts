import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atInstant } from './at-instant.ts'

const noon = Date.parse('2026-03-03T12:00:00Z')
const called = vi.fn()

beforeEach(() => void vi.useFakeTimers({ now: noon - 60_000 }))
afterEach(() => {
  vi.useRealTimers()
  called.mockReset()
})

test('not a millisecond before noon, at noon, and no second time', () => {
  atInstant(noon, called)
  vi.advanceTimersByTime(59_999)
  expect(called).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(called).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(called).toHaveBeenCalledTimes(1)
})

test('a device that slept until after noon says so within a second of waking', () => {
  atInstant(noon, called)
  vi.advanceTimersByTime(10_000)
  vi.setSystemTime(noon + 1)
  vi.advanceTimersByTime(1000)
  expect(called).toHaveBeenCalledTimes(1)
})

test('a clock that is put back is waited for', () => {
  atInstant(noon, called)
  vi.advanceTimersByTime(59_500)
  vi.setSystemTime(noon - 5000)
  vi.advanceTimersByTime(4999)
  expect(called).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(called).toHaveBeenCalledTimes(1)
})

test('what is long past is called at once, but not before we have returned', () => {
  atInstant(noon - 120_000, called)
  expect(called).not.toHaveBeenCalled()
  vi.advanceTimersByTime(0)
  expect(called).toHaveBeenCalledTimes(1)
})

test('what was taken back is not called', () => {
  atInstant(noon, called)()
  vi.advanceTimersByTime(120_000)
  expect(called).not.toHaveBeenCalled()
})
