import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import {
  ConfigurationError,
  type ConfigurationProblem,
  type Environment,
  entries,
  readConfiguration,
} from './configuration.ts'
import { configurationPage } from './configuration-page.ts'

function problemsOf(environment: Environment): readonly ConfigurationProblem[] {
  try {
    readConfiguration(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems
    throw error
  }
}
const namesOf = (environment: Environment) => problemsOf(environment).map(({ name }) => name)

test('nothing needs to be set', () => {
  expect(readConfiguration({})).toMatchObject({
    host: '127.0.0.1',
    port: undefined,
    databaseUrl: undefined,
    processes: 1,
    demo: false,
    logLevel: 'info',
  })
})

test('what is set is read as what it is', () => {
  const read = readConfiguration({
    PORT: '8080',
    REDRESS_DEMO: '1',
    REDRESS_CLOCK: '2026-03-02T12:58:00+01:00',
    REDRESS_VIDEO_LIMIT: '1.5 GB',
    REDRESS_SECRET: `${'n'.repeat(32)}, ${'o'.repeat(32)}`,
  })
  expect(read).toMatchObject({
    port: 8080,
    demo: true,
    clock: Date.UTC(2026, 2, 2, 11, 58),
    videoLimit: 1_500_000_000,
    secret: ['n'.repeat(32), 'o'.repeat(32)],
  })
})

test('everything that is wrong is told at once, with an example that would be right', () => {
  const message = new ConfigurationError(
    problemsOf({ PORT: '80a', LOG_LEVEL: 'loud', SMTP_URL: 'mail.example.com' }),
  ).message
  expect(message).toBe(
    [
      'The environment has 3 mistakes:',
      '  PORT "80a" is not a whole number from 0 to 65535.',
      '    For example: PORT=8080',
      '  SMTP_URL is not an address that begins with smtp:// or smtps://.',
      '    For example: SMTP_URL=smtps://redress:secret@mail.example.com:465',
      '  LOG_LEVEL "loud" is none of fatal, error, warn, info, debug, trace, silent.',
      '    For example: LOG_LEVEL=debug',
    ].join('\n'),
  )
})

test('the examples are right, alone or with what they need', () => {
  const all = Object.fromEntries(entries().map(([, { name, example }]) => [name, example]))
  const { CLAMD_SOCKET: _, REDRESS_SECRET, METRICS_TOKEN, ...rest } = all
  expect(problemsOf(rest)).toEqual([])
  expect(problemsOf({ REDRESS_SECRET: REDRESS_SECRET?.repeat(2), METRICS_TOKEN })).toEqual([])
})

test.each([
  ['REDRESS_DAT', 'Did you mean REDRESS_DATA?'],
  ['REDRESS_PORT', 'Did you mean PORT?'],
  ['REDRESS_SMTP_URL', 'Did you mean SMTP_URL?'],
  ['REDRESS_WEATHER', 'There are REDRESS_CONNECTIONS, '],
])('%s is no setting', (name, help) => {
  const [problem] = problemsOf({ [name]: '1' })
  expect(problem?.what).toBe('is not a setting')
  expect(problem?.help).toContain(help)
})

test('a secret is never printed, right or wrong', () => {
  const environment = {
    DATABASE_URL: 'mysql://redress:hunter2@db',
    SMTP_URL: 'hunter2',
    REDRESS_SECRET: 'hunter2',
    METRICS_TOKEN: 'hunter2',
    S3_SECRET_ACCESS_KEY: 'hunter2',
  }
  expect(namesOf(environment)).toHaveLength(5)
  expect(JSON.stringify(problemsOf(environment))).not.toContain('hunter2')
})

test.each<[string, Environment, string[]]>([
  ['a moved clock outside the demo', { REDRESS_CLOCK: '2026-03-02T11:58:00Z' }, ['REDRESS_CLOCK']],
  [
    'an instant without its offset',
    { REDRESS_DEMO: '1', REDRESS_CLOCK: '2026-03-02T11:58:00' },
    ['REDRESS_CLOCK'],
  ],
  ['mail without a sender', { SMTP_URL: 'smtp://localhost' }, ['MAIL_FROM']],
  ['two ways to clamd', { CLAMD_HOST: 'a', CLAMD_SOCKET: '/run/clamd' }, ['CLAMD_SOCKET']],
  ['half a key', { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'a' }, ['S3_SECRET_ACCESS_KEY']],
  ['a bucket without a name', { S3_ENDPOINT: 'https://minio.example.com' }, ['S3_ENDPOINT']],
  ['one port too many', { PORT: '65536' }, ['PORT']],
  ['the last port', { PORT: '65535' }, []],
  ['31 characters of secret', { REDRESS_SECRET: 'x'.repeat(31) }, ['REDRESS_SECRET']],
  ['an old secret that is too short', { REDRESS_SECRET: `${'x'.repeat(32)},y` }, ['REDRESS_SECRET']],
  ['32 characters of secret', { REDRESS_SECRET: 'x'.repeat(32) }, []],
  ['an empty variable', { PORT: '', DATABASE_URL: '' }, []],
  ['what others set', { PATH: '/bin', OTEL_SERVICE_NAME: 'returns', REDRESS_HANDED_OVER: '1' }, []],
])('%s', (_what, environment, names) => {
  expect(namesOf(environment)).toEqual(names)
})

test('the reference is what the declaration says', () => {
  const page = resolve(import.meta.dirname, '../../../../docs/reference/configuration.md')
  if (process.env.UPDATE_DOCS) writeFileSync(page, configurationPage())
  else expect(readFileSync(page, 'utf8')).toBe(configurationPage())
})
