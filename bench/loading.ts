/**
 * Loading and checking the longest policy of the repository, phase by phase: `node bench/loading.ts`. Exits with 1
 * when compiling, checking and loading take 100 ms or more in a warm process. `--quick` does it once, without a limit.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { largestPack, timePhases } from './loading/phases.ts'
import { printTable } from './print.ts'

const limitMilliseconds = 100
const quick = process.argv.includes('--quick')
const pack = largestPack()

const cold = quick ? [] : Array.from({ length: 5 }, inNewProcess)
const warm = Array.from({ length: quick ? 1 : 60 }, () => timePhases(pack)).slice(quick ? 0 : 20)
const milliseconds = (runs: Record<string, number>[], name: string) =>
  median(runs.map((run) => run[name] ?? 0))
const whole = (runs: Record<string, number>[]) =>
  median(runs.map(({ compile = 0, lint = 0, load = 0 }) => compile + lint + load))

process.stdout.write(`${pack.file}, ${pack.text.split('\n').length - 1} lines\n`)
printTable(
  ['milliseconds', 'warm', 'new process'],
  [...Object.keys(warm[0] ?? {}), 'compile, lint and load'].map((name) => {
    const [first, second] = [warm, cold].map((runs) =>
      name in (warm[0] ?? {}) ? milliseconds(runs, name) : whole(runs),
    )
    return [name, first?.toFixed(2) ?? '', quick ? '' : (second?.toFixed(2) ?? '')]
  }),
)
if (!quick && whole(warm) >= limitMilliseconds) process.exitCode = 1

function inNewProcess(): Record<string, number> {
  const script = join(import.meta.dirname, 'loading/once.ts')
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1] ?? 0
}
