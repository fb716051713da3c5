import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { limits } from '../../people/rate-limits.ts'
import { accessTable } from './access-table.ts'

const page = resolve(import.meta.dirname, '../../../../../docs/reference/access.md')

test('the page says who may do what as the code does, and how often', () => {
  const text = readFileSync(page, 'utf8')
  const current = [
    ['permissions', accessTable()],
    ['limits', limitTable()],
  ].reduce((whole, [name, table]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- end -->)`)
    expect(whole).toMatch(place)
    return whole.replace(place, `$1${table}\n$2`)
  }, text)
  if (process.env.UPDATE_DOCS) writeFileSync(page, current)
  else expect(text).toBe(current)
})

function limitTable(): string {
  const often = ({ most, seconds }: { most: number; seconds: number }) => `${most} in ${seconds / 60} minutes`
  const lines = Object.entries(limits).map(
    ([name, { address, subject }]) => `| ${name} | ${often(address)} | ${often(subject)} |`,
  )
  return [
    '| what | from one address, or with one API key | for one person or order |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n')
}
