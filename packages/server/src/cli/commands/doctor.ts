import type { Checked } from '../../operating/doctor/check.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { configured, withDatabase } from '../input/connect.ts'
import { storageOf } from '../input/evidence.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const doctorCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('doctor')
    .description(
      'Look at configuration, database, clock, disk, mail and work, and say what to do; ends with 1 where something is wrong.',
    )
    .option('--json', 'print what was found as JSON')
    .action(async (options: { json?: boolean }) => end(await examineAll(options, terminal)))
}

async function examineAll({ json }: { json?: boolean }, terminal: Terminal): Promise<ExitCode> {
  const found: Checked[] = []
  for await (const each of examinations(terminal)) {
    found.push(...each)
    if (!json) for (const checked of each) terminal.out(told(checked, terminal))
  }
  const failed = found.some(({ state }) => state === 'fail')
  if (json) printJson(terminal, { ok: !failed, checks: found })
  else terminal.out(verdict(found, terminal))
  return failed ? 1 : 0
}

async function* examinations(terminal: Terminal): AsyncGenerator<Checked[]> {
  const { examineDatabase, examineMachine, examineStorage } = await import(
    '../../operating/doctor/examine.ts'
  )
  const { dataFolder } = await import('../../operating/database.ts')
  const configuration = await failing('configuration', () => configured())
  if ('state' in configuration) return yield [configuration]
  const folder = dataFolder(configuration)
  yield await examineMachine({ configuration, folder })
  const storage = await storageOf({ configuration, folder })
  const where = configuration.s3Bucket ? `bucket ${configuration.s3Bucket}` : `${folder}/files`
  yield [await examineStorage(storage, where)]
  storage.close?.()
  const database = await failing('database', () =>
    withDatabase(terminal, ({ store }) => examineDatabase({ configuration, folder, store }), { bare: true }),
  )
  yield 'state' in database ? [database] : database
}

/** What is wrong with the call is a finding here. */
async function failing<Result>(part: string, work: () => Promise<Result>): Promise<Result | Checked> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CallError) return { part, state: 'fail', what: error.message, todo: error.help }
    const { code, message } = error as { code?: string; message: string }
    return { part, state: 'fail', what: code ?? message, todo: 'See the log of the database.' }
  }
}

const marks = { ok: ['green', '✓'], warn: ['yellow', '!'], fail: ['red', '✗'] } as const

function told({ part, state, what, todo }: Checked, { paint }: Terminal): string {
  const [colour, mark] = marks[state]
  return `${paint(colour, mark)} ${part.padEnd(18)} ${what}${todo ? `\n  ${' '.repeat(18)} ${todo}` : ''}`
}

function verdict(found: readonly Checked[], { paint }: Terminal): string {
  const number = (state: Checked['state']) => found.filter((each) => each.state === state).length
  if (number('fail') > 0) return paint('red', `${number('fail')} wrong, ${number('warn')} to look at`)
  return number('warn') > 0
    ? paint('yellow', `nothing wrong, ${number('warn')} to look at`)
    : paint('green', 'all is well')
}
