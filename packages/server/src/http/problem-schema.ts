import { z } from '@hono/zod-openapi'
import { wrongIds, wrongTypes } from '@redress/engine'

const clauseId = z
  .string()
  .openapi({ description: "The id of a clause of the case's policy.", example: 'claim-deadline' })

const missing = z.object({
  what: z.enum(['evidence', 'field', 'description', 'content', 'answer']),
  name: z.string(),
  line: z.string().optional(),
  clause: clauseId.optional(),
  least: z.number().optional(),
  has: z.number().optional(),
  wanted: z.literal(true).optional().openapi({ description: 'Asked for, but nothing waits for it.' }),
})

/** A piece that is missing, with what people call it. */
export const missingSchema = missing.extend({ title: z.string() }).openapi('Missing')

export const factSchema = z
  .object({
    name: z.string(),
    value: z.unknown(),
    title: z.string().optional().openapi({ description: 'What people call it, where there is a word.' }),
    text: z.string().optional().openapi({ description: 'The value in words, where it has some.' }),
  })
  .openapi('Fact', { description: 'A fact that was read, as it stood.' })

export const wouldChangeSchema = z
  .object({
    fact: z.string(),
    is: z.unknown(),
    needs: z.string(),
    together: z.boolean().optional(),
    title: z.string().optional(),
    needed: z
      .object({
        how: z.string().openapi({ example: 'before' }),
        values: z.array(z.object({ value: z.string(), text: z.string().optional() })),
      })
      .optional()
      .openapi({ description: '`needs` taken apart, so that it can be said in any language.' }),
  })
  .openapi('WouldChange', { description: 'Were this so, the answer would be another.' })

/** What admission says of a line. */
export const verdictSchema = z
  .object({
    line: z.string(),
    outcome: z.enum(['admitted', 'refused', 'redirected']),
    clause: z.string(),
    party: z.string().optional(),
    partyTitle: z.string().optional(),
    instead: z.string().optional(),
    insteadTitle: z.string().optional(),
    rule: z.string(),
    facts: z.array(factSchema).optional(),
    wouldChange: z.array(wouldChangeSchema).optional(),
  })
  .openapi('Verdict')

const bound = z.union([z.string(), z.number()])

/** What is wrong with a command that says something wrong, or too little. */
export const wrongSchema = z
  .object({
    id: z.enum(wrongIds),
    at: z.string().optional().openapi({ description: 'The key of the command, the field or the fact.' }),
    title: z.string().optional().openapi({ description: 'What people call it, where the policy names it.' }),
    line: z.string().optional(),
    value: z.string().optional().openapi({ description: 'What was given there.' }),
    options: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: 'What can be given; of `needs-one-of` and `not-both`, the keys it is about.' }),
    optionTitles: z
      .array(z.string())
      .optional()
      .openapi({ description: 'What people call the options, where the policy names each of them.' }),
    type: z.enum(wrongTypes).optional().openapi({ description: 'Of `not-a`: what it has to be.' }),
    least: bound.optional(),
    most: bound.optional(),
    has: z.number().optional(),
  })
  .openapi('Wrong', { description: 'What the message says, apart, so that it can be said in any language.' })

/** No, and why. */
export const refusalSchema = z
  .object({
    id: z.string().openapi({ example: 'not-now' }),
    clause: clauseId.optional(),
    message: z
      .string()
      .openapi({ description: 'For staff and programs, in English; customers read the clause.' }),
    facts: z.array(factSchema),
    wouldChange: z.array(wouldChangeSchema),
    instead: z.string().optional().openapi({ description: 'A kind of request to make instead.' }),
    missing: z.array(missing).optional(),
    wrong: wrongSchema.optional().openapi({ description: 'Of `invalid`: what is wrong, and where.' }),
    verdicts: z.array(verdictSchema).optional().openapi({
      description: 'Of a case that would have become another kind of request: the judgement of each line.',
    }),
    overrulable: z.boolean(),
  })
  .openapi('Refusal')

export const clausesSchema = z.record(z.string(), z.string()).openapi('Clauses', {
  description: "The texts of the clauses cited, in the reader's language, by their ids.",
})

/** Problem details, RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/refused' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().openapi({ description: 'What to do next; of a refusal, the clause.' }),
    refusal: refusalSchema.optional(),
    clauses: clausesSchema.optional(),
    errors: z
      .array(z.object({ at: z.string().openapi({ example: 'body.lines[0].id' }), message: z.string() }))
      .optional(),
  })
  .loose()
  .openapi('Problem')

const described = {
  400: 'The request is malformed; `errors` says where.',
  401: 'Nobody is signed in.',
  403: 'Whoever asks may not do this.',
  404: 'There is no such thing, or it is not theirs to see.',
  406: 'There is nothing here in a form that was asked for.',
  409: 'It is otherwise by now; what happened since comes along.',
  412: 'The version in `If-Match` is not the newest; what happened since comes along.',
  413: 'The body is too large.',
  422: 'It cannot be done: a refusal with its clause, or something named that does not exist.',
  429: 'That was too often; `Retry-After` says in how many seconds to try again.',
} as const

/** Whatever else can go wrong with any request: too large, of a kind that is not read, a host that is nobody's, a database that is away. */
export const anyProblem = {
  description: 'Another problem: /problems lists them all.',
  content: { 'application/problem+json': { schema: problemSchema } },
}

/** The problems that a route can answer with, for its `responses`. */
export function problems<Status extends keyof typeof described>(...statuses: Status[]) {
  const answer = (status: Status) => ({
    description: described[status],
    content: { 'application/problem+json': { schema: problemSchema } },
  })
  return Object.fromEntries(statuses.map((status) => [status, answer(status)])) as Record<
    Status,
    ReturnType<typeof answer>
  >
}
