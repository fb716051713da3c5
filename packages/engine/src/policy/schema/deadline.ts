import * as z from 'zod/mini'
import { condition, expression, list, maybe, name, period, section, until } from './atoms.ts'

const extension = section({
  by: period,
  when: maybe(condition, 'The condition under which this extension applies.'),
  clause: maybe(name, 'The clause that gives the extension.'),
})

export interface AuthoredDeadline {
  within?: string | undefined
  from?: string | boolean | undefined
  until?: string | undefined
  earliest?: (string | AuthoredDeadline)[] | undefined
  latest?: (string | AuthoredDeadline)[] | undefined
  'not-before'?: string | undefined
  'at-latest'?: string | undefined
  extend?: { by: string; when?: string | boolean | undefined; clause?: string | undefined }[] | undefined
}

/** The keys by which anything with a time limit says it. */
export const deadlineKeys = {
  within: maybe(period, 'A period from the raising event, or from `from`: "4 hours on office", "14 days".'),
  from: maybe(expression, 'The instant that `within` runs from.'),
  until: maybe(until, 'A local time or an instant: "14:00 on the day of order.deliveredAt".'),
  earliest: maybe(
    z.array(z.lazy((): z.ZodMiniType<string | AuthoredDeadline> => deadlineOrUntil)),
    'The earliest of these deadlines holds.',
  ),
  latest: maybe(
    z.array(z.lazy((): z.ZodMiniType<string | AuthoredDeadline> => deadlineOrUntil)),
    'The latest of these deadlines holds.',
  ),
  'not-before': maybe(until, 'An instant that the deadline cannot precede.'),
  'at-latest': maybe(until, 'An outer limit that the deadline cannot pass.'),
  extend: maybe(list(extension), 'Extensions, each running from the end so far.'),
}

/** A deadline by itself. */
export const deadline: z.ZodMiniType<AuthoredDeadline> = section(deadlineKeys)

/** A deadline, or the text of one: an `until` or, where that is meant, a period. */
export const deadlineOrUntil: z.ZodMiniType<string | AuthoredDeadline> = z.union([until, deadline])
