import * as z from 'zod/mini'
import {
  expression,
  key,
  list,
  maybe,
  name,
  named,
  oneOf,
  scalar,
  scalars,
  section,
  text,
  word,
} from './atoms.ts'
import { deadlineKeys } from './deadline.ts'

const factType = oneOf('text', 'boolean', 'number', 'integer', 'instant', 'text-list')

const fact = z.union([
  factType,
  section({
    type: maybe(factType, 'What kind of value it is.'),
    'one-of': maybe(list(word), 'The texts that it can be.'),
    titles: maybe(named(text), 'What people call each of these texts.'),
    default: maybe(scalars, 'What it is where nobody said.'),
    title: maybe(text, 'What people call it.'),
  }),
])

const window = section({
  ...deadlineKeys,
  title: maybe(text, 'What people call it.'),
  clause: maybe(name, 'The clause that sets it.'),
})

const table = section({
  input: key(named(expression), 'What the rows are compared with.'),
  gives: key(oneOf('integer', 'number', 'text', 'boolean'), 'What kind of value it gives.'),
  clause: maybe(name, 'The clause that sets it.'),
  rows: key(
    list(z.catchall(z.object({ value: scalar, from: z.optional(name) }), scalars)),
    'The first that fits gives the value.',
  ),
})

/** Facts and the values computed from them. */
export const valueKeys = {
  facts: maybe(named(fact), 'Facts that conditions read, besides the built-in ones: `line.live: boolean`.'),
  let: maybe(named(expression), 'Named values.'),
  windows: maybe(named(window), 'Instants that conditions compare with.'),
  tables: maybe(named(table), 'Values looked up by facts.'),
}

export type AuthoredFact = z.infer<typeof fact>
export type AuthoredWindow = z.infer<typeof window>
export type AuthoredTable = z.infer<typeof table>
