import type * as z from 'zod/mini'
import { expression, list, maybe, name, section, word } from './atoms.ts'

/** The keys that say what follows. One effect a map; `remedy` and `message` stand beside theirs. */
export const consequenceKeys = {
  refuse: maybe(name, 'The lines are refused under this clause.'),
  approve: maybe(name, 'The lines are approved under this clause; `remedy` may stand beside it.'),
  grant: maybe(name, 'Approved with this remedy, under the clause of the obligation.'),
  notify: maybe(name, 'A team or party that gets a message; `message` may stand beside it.'),
  escalate: maybe(word, '`next`, or the number of a level.'),
  close: maybe(name, 'The case is closed under this clause.'),
  lapse: maybe(name, 'The case is closed as lapsed under this clause.'),
  abandon: maybe(name, 'The case ends as withdrawn, for want of an answer, under this clause.'),
  compensate: maybe(
    section({
      amount: expression,
      remedy: name,
      clause: maybe(name, 'The clause that promises it.'),
    }),
    'A remedy begins with this amount.',
  ),
  oblige: maybe(name, 'An obligation is raised.'),
  conduct: maybe(name, "A seller's failure is recorded."),
  perform: maybe(name, 'An action of the policy is recorded as done by the system.'),
  remedy: maybe(name, 'The remedy that goes with `approve`.'),
  message: maybe(name, 'The message that goes with `notify`.'),
}

export const consequence = section(consequenceKeys)
export const consequences = list(consequence)
export type AuthoredConsequence = z.infer<typeof consequence>
