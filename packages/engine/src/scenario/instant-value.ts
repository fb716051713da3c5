import { z } from 'zod'
import { parseInstant } from '../calendar/index.ts'

/** An instant as scenarios write it: 2026-03-03T12:00:00+01:00. */
export const instantValue = z
  .string({ error: 'An instant is written like 2026-03-03T12:00:00+01:00.' })
  .transform((text, context) => {
    const read = parseInstant(text)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.problem.text })
    return z.NEVER
  })
