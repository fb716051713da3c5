import * as z from 'zod/mini'
import { parseInstant } from '../calendar/index.ts'

const text = z.string({ error: 'An instant is written like 2026-03-03T12:00:00+01:00' })

/** An instant as scenarios write it: 2026-03-03T12:00:00+01:00. */
export const instantValue = z.pipe(
  text,
  z.transform((written, context) => {
    const read = parseInstant(written)
    if (read.ok) return read.value
    context.issues.push({ code: 'custom', message: read.problem.text, input: written })
    return z.NEVER
  }),
)
