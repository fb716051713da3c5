import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const processZones = ['UTC', 'America/St_Johns', 'Pacific/Auckland']
const seed = '20260920'

async function outputOf(script: string, processZone: string, ...options: readonly string[]): Promise<string> {
  const file = `${import.meta.dirname}/testing/${script}`
  const environment = { env: { ...process.env, TZ: processZone }, maxBuffer: 1e8 }
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...options], environment)
  return stdout
}

test.concurrent.each(processZones)(
  'the calendar agrees with its oracle in 24 000 cases when the machine is in %s',
  async (processZone) => {
    const output = await outputOf('run-properties.ts', processZone, '24000', seed)
    expect(output).toBe(`24240 cases right in ${processZone}\n`)
  },
)

test('holidays are the same wherever the machine is', async () => {
  const [utc, ...others] = await Promise.all(processZones.map((zone) => outputOf('print-holidays.ts', zone)))
  expect(utc).toContain('Bastille Day')
  for (const other of others) expect(other).toBe(utc)
})
