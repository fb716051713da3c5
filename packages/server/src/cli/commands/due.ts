import {
  type CalendarContext,
  explainPeriod,
  formatInstant,
  type Period,
  parseInstant,
  parsePeriod,
  type Region,
} from '@redress/engine'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { openSoundPolicy } from '../input/policy-file.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const dueCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('due')
    .description('Say when a period ends, counted on a calendar of a policy.')
    .requiredOption('--policy <file>', 'policy file, or folder that holds policy.yaml')
    .requiredOption('--from <instant>', 'when the period begins, such as 2026-03-06T15:00:00+01:00')
    .requiredOption(
      '--within <period>',
      'the period, such as "24 hours" or "14 days, to the next working day"',
    )
    .option('--calendar <name>', 'a calendar of the policy, or always or statutory')
    .option('--region <name>', "the region whose zone and holidays hold (default: the policy's own)")
    .option('--explain', 'tell how it was counted')
    .option('--language <code>', 'language of the explanation: en or fr', 'en')
    .option('--json', 'print the answer as JSON')
    .action(async (options: DueOptions) => end(await tellDue(options, terminal)))
}

interface DueOptions {
  policy: string
  from: string
  within: string
  calendar?: string
  region?: string
  explain?: boolean
  language: string
  json?: boolean
}

/** Prints when a period ends, and how that was counted. */
export async function tellDue(options: DueOptions, terminal: Terminal): Promise<ExitCode> {
  const from = parseInstant(options.from)
  if (!from.ok) throw new CallError(`--from: ${options.from} is no instant.`, from.problem.text)
  const { policy } = await openSoundPolicy(options.policy, terminal.folder)
  const { zone, calendars } = findRegion(policy.regions, options.region)
  const period = readPeriod(options, Object.keys(calendars))
  const context: CalendarContext = { zone, calendars }
  const counted = explainPeriod(from.value, period, context, options.language)
  if (!counted.ok) throw new CallError(counted.problem.text, calendarHelp(calendars))
  const due = formatInstant(counted.at, zone)
  if (options.json) {
    const { amount, unit, calendar = 'always' } = period
    printJson(terminal, {
      from: formatInstant(from.value, zone),
      amount,
      unit,
      calendar,
      due,
      steps: counted.steps,
    })
  } else {
    if (options.explain) terminal.out(`${counted.lines.join('\n')}\n`)
    terminal.out(due)
  }
  return 0
}

function readPeriod({ within, calendar }: DueOptions, calendars: readonly string[]): Period {
  const read = parsePeriod(within, calendars)
  if (!read.ok) throw new CallError(`--within: "${within}" is no period.`, read.problem.text)
  if (calendar === undefined) return read.value
  if (read.value.calendar !== undefined && read.value.calendar !== calendar) {
    const message = `--within counts on ${read.value.calendar} and --calendar says ${calendar}.`
    throw new CallError(message, 'Name the calendar once.')
  }
  return { ...read.value, calendar }
}

function findRegion(regions: readonly Region[], name: string | undefined): Region {
  const found = name === undefined ? regions[0] : regions.find(({ id }) => id === name)
  if (found) return found
  const known = regions.map(({ id }) => id).join(', ')
  throw new CallError(`The policy has no region ${name}.`, `Regions: ${known}.`)
}

function calendarHelp(calendars: object): string {
  return `Calendars of this policy: ${[...Object.keys(calendars), 'always'].join(', ')}.`
}
