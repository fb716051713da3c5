import * as z from 'zod/mini'
import {
  condition,
  expression,
  flag,
  key,
  list,
  maybe,
  name,
  named,
  names,
  oneOf,
  section,
  text,
} from './atoms.ts'
import { consequence, consequences } from './consequence.ts'
import { fields } from './field.ts'
import { dutyKeys } from './obligations.ts'

const step = section({
  ...dutyKeys,
  after: maybe(names, 'The steps it follows; default: all before it.'),
  proof: maybe(name, 'The evidence that whoever owes the step must give.'),
  ask: maybe(fields, 'What is asked when the step is done.'),
  outcomes: maybe(
    named(z.union([consequence, consequences])),
    'How the step can come out, and what follows.',
  ),
  automatic: maybe(flag, 'Done by the system the moment it is ready.'),
  pays: maybe(flag, "The step moves the remedy's amount."),
})

const remedy = section({
  title: key(text, 'What people call it.'),
  clause: key(name, 'The clause that offers it.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  choice: maybe(oneOf('customer', 'company'), 'Who chooses it; default: company.'),
  offered: maybe(
    list(
      section({
        when: maybe(condition, 'Where it applies; left out, always.'),
        for: maybe(names, 'Kinds of request; left out, all.'),
        refuse: maybe(name, 'Not offered, under this clause.'),
        offer: maybe(name, 'Offered, under this clause.'),
      }),
    ),
    'The first rule that holds says whether it is offered.',
  ),
  amount: maybe(
    z.union([
      expression,
      section({
        of: key(expression, 'What it is worth.'),
        'at-most': maybe(expression, 'A cap.'),
        'at-least': maybe(expression, 'A floor.'),
      }),
    ]),
    'What it is worth.',
  ),
  steps: key(list(named(step)), 'What is done, in this order.'),
})

const proposal = section({
  when: maybe(condition, 'Where it applies; left out, always.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  propose: key(name, 'The remedy.'),
  clause: key(name, 'The clause that says so.'),
  because: maybe(text, 'The reason, in words.'),
})

/** What a customer can be given. */
export const remedyKeys = {
  remedies: maybe(named(remedy), 'What a customer can be given, step by step.'),
  proposals: maybe(list(proposal), 'The first that holds, and whose remedy is offered, is proposed.'),
}

export type AuthoredRemedy = z.infer<typeof remedy>
export type AuthoredStep = z.infer<typeof step>
export type AuthoredProposal = z.infer<typeof proposal>
