/** What the environment says, read once, before anything is started. */
import { nearest } from '@redress/engine/author'
import type { z } from 'zod'
import type { Setting } from './setting.ts'
import { settings } from './settings.ts'

/** Every setting under its key, as `settings` declares it. */
export type Configuration = {
  readonly [Key in keyof typeof settings]: z.output<(typeof settings)[Key]['schema']>
}

/** One thing that is wrong with the environment. */
export interface ConfigurationProblem {
  name: string
  what: string
  /** A line that would be right, or what to do. */
  help: string
}

/** All that is wrong with the environment, told at once. */
export class ConfigurationError extends Error {
  readonly problems: readonly ConfigurationProblem[]

  constructor(problems: readonly ConfigurationProblem[]) {
    const told = problems.map(({ name, what, help }) => `  ${name} ${what}.\n    ${help}`)
    super(
      `The environment has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}:\n${told.join('\n')}`,
    )
    this.problems = problems
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment. A variable that is empty counts as not set. Throws `ConfigurationError`. */
export function readConfiguration(environment: Environment): Configuration {
  const problems: ConfigurationProblem[] = [...unknownNames(environment)]
  const read: Record<string, unknown> = {}
  for (const [key, declared] of entries()) {
    const { value, problem } = readSetting(declared, environment[declared.name] || undefined)
    read[key] = value
    if (problem) problems.push(problem)
  }
  const configuration = read as Configuration
  problems.push(...togetherWrong(configuration))
  if (problems.length > 0) throw new ConfigurationError(problems)
  return configuration
}

/** The settings by key, in the order of their declaration. */
export const entries = () => Object.entries(settings) as [keyof Configuration, Setting<unknown>][]

function readSetting(
  { name, schema, example, secret }: Setting<unknown>,
  given: string | undefined,
): { value?: unknown; problem?: ConfigurationProblem } {
  const result = schema.safeParse(given)
  if (result.success) return { value: result.data }
  const message = result.error.issues[0]?.message ?? 'cannot be read'
  const what = secret || given === undefined ? message : `"${given}" ${message}`
  return { problem: { name, what, help: `For example: ${name}=${quoted(example)}` } }
}

const quoted = (example: string) => (/^[\w./:@-]+$/.test(example) ? example : `'${example}'`)

/** Set by our own scripts, and by nobody else. */
const ownNames = ['REDRESS_HANDED_OVER']

function* unknownNames(environment: Environment): Generator<ConfigurationProblem> {
  const known = entries().map(([, { name }]) => name)
  const ours = known.filter((name) => name.startsWith('REDRESS_'))
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('REDRESS_') || known.includes(name) || ownNames.includes(name)) continue
    const near = nearest(
      name.slice(8),
      known.map((each) => each.replace(/^REDRESS_/, '')),
    )
    const meant = near && (ours.find((each) => each === `REDRESS_${near}`) ?? near)
    const help = meant ? `Did you mean ${meant}?` : `There are ${ours.join(', ')}.`
    yield { name, what: 'is not a setting', help }
  }
}

/** What is right each for itself and wrong together. */
function* togetherWrong(given: Configuration): Generator<ConfigurationProblem> {
  const wrong = (name: string, what: string, help: string) => ({ name, what, help })
  if (given.clock !== undefined && !given.demo)
    yield wrong(
      'REDRESS_CLOCK',
      'moves the clock, which is for demonstrations only',
      'Set REDRESS_DEMO=1 too, or leave it out.',
    )
  if (given.smtpUrl && !given.mailFrom)
    yield wrong(
      'MAIL_FROM',
      'is missing beside SMTP_URL',
      `For example: MAIL_FROM=${quoted(settings.mailFrom.example)}`,
    )
  if (given.clamdHost && given.clamdSocket)
    yield wrong('CLAMD_SOCKET', 'is set beside CLAMD_HOST', 'Leave one of the two out.')
  if ((given.s3AccessKeyId === undefined) !== (given.s3SecretAccessKey === undefined)) {
    const missing = given.s3AccessKeyId ? settings.s3SecretAccessKey : settings.s3AccessKeyId
    yield wrong(
      missing.name,
      'is missing: a key has both parts',
      `For example: ${missing.name}=${quoted(missing.example)}`,
    )
  }
  if (!given.s3Bucket) {
    for (const { name, value } of [
      { name: 'S3_ENDPOINT', value: given.s3Endpoint },
      { name: 'S3_ACCESS_KEY_ID', value: given.s3AccessKeyId },
    ]) {
      if (value)
        yield wrong(name, 'is set without S3_BUCKET', `For example: S3_BUCKET=${settings.s3Bucket.example}`)
    }
  }
}
