import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = `${import.meta.dirname}/testing/run-properties.ts`
const seed = 20_260_920

test.concurrent.each(['UTC', 'America/St_Johns', 'Pacific/Auckland'])(
  'the calendar agrees with its oracle in 24 000 cases when the machine is in %s',
  async (processZone) => {
    const env = { ...process.env, TZ: processZone }
    const { stdout } = await promisify(execFile)(process.execPath, [script, '24000', String(seed)], { env })
    expect(stdout).toBe(`24240 cases right in ${processZone}\n`)
  },
)
