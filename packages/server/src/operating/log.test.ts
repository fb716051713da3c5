import pg from 'pg'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logInto(level = 'info') {
  const lines: string[] = []
  const log = createLog({ level, destination: { write: (line: string) => void lines.push(line) } })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

test('a line is one JSON object with ids of request, organisation and case', () => {
  const { log, last } = logInto()
  log
    .child({ requestId: 'r1', organisation: 'halle-marine' })
    .info({ caseId: 'c1', status: 201 }, 'Answered.')
  expect(last()).toMatchObject({
    level: 'info',
    requestId: 'r1',
    organisation: 'halle-marine',
    caseId: 'c1',
    status: 201,
    msg: 'Answered.',
  })
})

test('what is not listed is left out, and its name shows the slip', () => {
  const { log, lines, last } = logInto()
  log.info({ email: 'ann@example.com', body: { name: 'Ann Peeters' }, caseId: 'c1' }, 'Opened.')
  log.child({ caseId: 'c1' }).child({ customer: 'Ann Peeters' }).info('Once more.')
  expect(lines.join('')).not.toMatch(/Ann|ann@/)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ caseId: 'c1', left_out: ['email', 'body'] })
  expect(last().msg).toBe('Once more.')
})

test.each([
  ['a mail address', 'sent to ann.peeters@example.com at last', 'sent to …@… at last'],
  ['a query string', 'GET /orders?email=ann%40example.com&code=123', 'GET /orders?…'],
  ['a telephone number', 'called +32 470 12 34 56 twice', 'called … twice'],
  ['a token', 'Authorization: Bearer abc.def-ghi', 'Authorization: Bearer …'],
])('%s is scrubbed from what is said', (_what, said, kept) => {
  const { log, last } = logInto()
  log.info(said)
  expect(last().msg).toBe(kept)
})

test.each([
  'Due 2026-03-02T11:58:00Z',
  'seal 1: 58ad0123456789012ae204a1e09a864b1d24bf6f',
  'case 01932b1c-7f3e-7abc-8123-0123456789ab',
])('%s stays', (said) => {
  const { log, last } = logInto()
  log.info(said)
  expect(last().msg).toBe(said)
})

test('an error keeps its kind and place, and loses what it quotes', () => {
  const { log, last, lines } = logInto()
  try {
    JSON.parse('Ann Peeters, Kerkstraat 1')
  } catch (error) {
    log.error(error)
  }
  expect(lines.join('')).not.toMatch(/Ann|Kerkstraat/)
  expect(last()).toMatchObject({ msg: 'An error.', err: { type: 'SyntaxError' } })
  expect(last().err.stack).toContain('log.test.ts')
})

test("an error of the database keeps the names of tables, not the rows' values", () => {
  const { log, lines, last } = logInto()
  const failed = (code: string, message: string) =>
    Object.assign(new pg.DatabaseError(message, 1, 'error'), {
      code,
      detail: 'Key (email)=(ann@example.com)',
    })
  log.error({ err: failed('42P01', 'relation "case_evnts" does not exist') }, 'Not written.')
  expect(last().err.message).toBe('relation "case_evnts" does not exist')
  log.error({ err: failed('22P02', 'invalid input syntax for type uuid: "Ann Peeters"') }, 'Not written.')
  expect(last().err).toMatchObject({ code: '22P02', message: 'invalid input syntax for type uuid: "…"' })
  expect(lines.join('')).not.toMatch(/Ann|ann@/)
})

test('a cause is told too, and scrubbed too', () => {
  const { log, last } = logInto()
  log.error(new Error('No mail.', { cause: new Error('550 <ann@example.com> is unknown') }))
  expect(last().err.cause.message).toBe('550 <…@…> is unknown')
})

test('for people, a line is a line', () => {
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  const log = createLog({ level: 'info', text: true, destination })
  log.info({ port: 3000 }, 'Serving.')
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d .*info.* Serving\. .*port=3000/)
})
