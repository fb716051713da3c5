/**
 * Playing 1,000 cases under two versions of a pack, and telling the versions apart in words: `node bench/comparing.ts`.
 * The cases are the scenarios of the pack, over and over. Exits with 1 when they take 2 seconds or more. `--quick` plays 50.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPolicy } from '@redress/engine'
import {
  compareCases,
  comparePolicies,
  compilePolicy,
  readScenarios,
  recordedCases,
} from '@redress/engine/author'
import * as ports from '@redress/engine/platform'
import { printTable } from './print.ts'

const pack = join(import.meta.dirname, '../policies/electronics-rma')
const limitMilliseconds = 2000
const count = process.argv.includes('--quick') ? 50 : 1000

const text = readFileSync(join(pack, 'policy.yaml'), 'utf8')
const old = compiled(text)
const newer = compiled(text.replace('      - { value: 14 }', '      - { value: 10 }'))
const [loadedOld, loadedNew] = [loadPolicy(old), loadPolicy(newer)]
const played = globSync('scenarios/*.yaml', { cwd: pack })
  .sort()
  .flatMap((file) => readScenarios(readFileSync(join(pack, file), 'utf8'), file).scenarios)
  .flatMap((scenario) => recordedCases(loadedOld, scenario))
const cases = Array.from({ length: count }, (_, index) => played[index % played.length] as (typeof played)[0])

const [changes, words] = timed(() => comparePolicies(old, newer, 'en'))
compareCases(loadedOld, loadedNew, cases.slice(0, 50))
const [comparison, playing] = timed(() => compareCases(loadedOld, loadedNew, cases))
printTable(
  ['', 'milliseconds', 'found'],
  [
    ['in words', words.toFixed(0), String(changes.length)],
    [`${count} cases under both`, playing.toFixed(0), String(comparison.differing.length)],
  ],
)
if (playing >= limitMilliseconds) process.exitCode = 1

function compiled(source: string) {
  const { policy } = compilePolicy(source, { file: 'policy.yaml', ports })
  if (!policy) throw new Error('The pack does not compile')
  return policy
}

function timed<Result>(run: () => Result): [Result, number] {
  const begin = performance.now()
  return [run(), performance.now() - begin]
}
