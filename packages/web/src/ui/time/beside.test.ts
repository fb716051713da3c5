import { expect, test } from 'vitest'
import { en } from '../words/en.ts'
import { wordsOf } from '../words/words.tsx'
import { writeAt } from './beside.ts'

const words = wordsOf('en', en)
const noon = new Date(2026, 2, 3, 12)

/** Noon here, on a clock so many minutes ahead of ours. */
function noonOn(ahead: number): string {
  const offset = ahead - noon.getTimezoneOffset()
  const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0')
  const there = new Date(noon.getTime() + offset * 60_000).toISOString().slice(0, 19)
  return `${there}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}

test('the reader’s own time stands beside the policy’s where it differs, and there only', () => {
  expect(writeAt(noonOn(60), words)).toMatch(/1:00\sPM · 12:00\sPM on your clock$/)
  expect(writeAt(noonOn(0), words)).toMatch(/12:00\sPM$/)
})
