/** Takes out of a sentence of ours, of a library or of the database what could be somebody's. */
import pg from 'pg'

const mailAddress = /[^\s<>"'(),;:[\]{}=]+@[^\s<>"'(),;:[\]{}]+/g
const query = /\?[^\s"'<>]*/g
const longNumber = /(?<![\w.-])\+?\d[\d ()/-]{7,}\d(?![\w])/g
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]+/gi

/** Mail addresses, query strings, credentials, and numbers as long as a telephone's. Ids, instants and versions stay. */
export function scrubbed(text: string): string {
  return text
    .replace(mailAddress, '…@…')
    .replace(bearer, '$1 …')
    .replace(query, '?…')
    .replace(longNumber, (found) => (isInstantOrId(found, text) ? found : '…'))
}

const kept = /\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function isInstantOrId(found: string, text: string): boolean {
  return (text.match(kept) ?? []).some((each) => each.includes(found.trim()) || found.includes(each))
}

/** An error for the log: what kind, where; its message without what it quotes, which may be what somebody sent. */
export function scrubbedError(error: unknown, depth = 0): Record<string, unknown> | undefined {
  if (!(error instanceof Error)) return error === undefined ? undefined : { type: typeof error }
  const { code, cause } = error as Error & { code?: unknown }
  const below = depth < 3 && cause !== undefined ? scrubbedError(cause, depth + 1) : undefined
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message: scrubbed(quotesNames(error) ? error.message : withoutQuotes(error.message)),
    ...(error instanceof pg.DatabaseError ? { table: error.table, constraint: error.constraint } : {}),
    stack: framesOf(error),
    ...(below ? { cause: below } : {}),
  }
}

/** Errors in the statement itself quote tables and columns; all others of the database quote values. */
const quotesNames = (error: Error) => error instanceof pg.DatabaseError && error.code?.startsWith('42')

const withoutQuotes = (message: string) => message.replace(/"[\s\S]*"|“[\s\S]*”|«[\s\S]*»/g, '"…"')

/** A stack begins with the message, which is left out. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n')
}
