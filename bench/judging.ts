/**
 * Judging a request beside other engines, measured in the same run: `node bench/judging.ts`. From the request's JSON
 * text to the clause that decides, by eight rules that every engine is given in its own words. All must give the same
 * clauses. Exits with 1 when they do not, or when one of the others is faster, traced or not. `--quick` compares
 * verdicts only.
 */
import { cedar } from './judging/cedar.ts'
import { jsonRules } from './judging/json-rules.ts'
import { redress } from './judging/redress.ts'
import { randomRequests } from './judging/requests.ts'
import { zen, zenExpression } from './judging/zen.ts'
import { type Measured, medianMicroseconds } from './median-async.ts'
import { printTable } from './print.ts'

type Judge = (text: string) => string | Promise<string>

const quick = process.argv.includes('--quick')
const requests = randomRequests(4096)
const others: Record<string, Judge | undefined> = {
  'zen-engine 0.54.0': zen()?.judge,
  'zen-engine 0.54.0, one expression': zenExpression()?.judge,
  'zen-engine 0.54.0, traced': zen({ trace: true })?.judge,
  'json-rules-engine 7.3.1': jsonRules().judge,
  'cedar-wasm 4.13.0': cedar().judge,
}
const engines: Record<string, Judge> = {
  redress: redress().judge,
  'redress, traced': redress({ trace: true }).judge,
}
for (const [name, judge] of Object.entries(others)) if (judge) engines[name] = judge

const unequal = await disagreements()
process.stdout.write(`equal verdicts: ${requests.length - unequal} of ${requests.length} requests\n`)
if (unequal > 0) process.exitCode = 1
if (!quick) await compare()
process.exit()

async function disagreements(): Promise<number> {
  let count = 0
  for (const text of requests) {
    const clauses = await Promise.all(Object.values(engines).map((judge) => judge(text)))
    if (new Set(clauses).size > 1) count += 1
  }
  return count
}

async function compare(): Promise<void> {
  const functions: Record<string, Measured<string>> = {
    'JSON.parse alone': (text) => JSON.parse(text),
    ...engines,
  }
  const times = await medianMicroseconds(requests, functions, { oneByOne: ['json-rules-engine 7.3.1'] })
  const ours = times.redress ?? Number.NaN
  printTable(
    ['', 'µs', 'times redress'],
    Object.entries(times).map(([name, time]) => [name, time.toFixed(2), (time / ours).toFixed(2)]),
  )
  const behind = Object.entries(times).filter(([name, time]) => {
    const own = name.endsWith('traced') ? times['redress, traced'] : ours
    return name in others && !((own ?? Number.NaN) < time)
  })
  if (behind.length > 0) process.exitCode = 1
}
