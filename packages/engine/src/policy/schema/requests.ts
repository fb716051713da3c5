import type * as z from 'zod/mini'
import { condition, key, list, maybe, name, named, names, oneOf, section, text } from './atoms.ts'
import { consequenceKeys, consequences } from './consequence.ts'
import { description, evidence, fields } from './field.ts'

const request = section({
  title: key(text, 'What the customer reads.'),
  about: maybe(oneOf('lines', 'order', 'heads', 'none'), 'What it concerns; default: order.'),
  clause: key(name, 'Cited when no admission rule decides.'),
  'opened-by': maybe(names, 'Who can open it; default: customer and agent.'),
  'asked-when': maybe(condition, 'The kind is shown only where this holds.'),
  description: maybe(description, 'How it must be described in words.'),
  ask: maybe(fields, 'What is asked.'),
  evidence: maybe(named(evidence), 'The evidence that is asked for.'),
  heads: maybe(
    named(section({ title: key(text, 'What the customer reads.'), ask: maybe(fields, 'What is asked.') })),
    'The heads of claim, with `about: heads`.',
  ),
  'leads-to': maybe(names, 'Kinds that a case of this kind may be turned into.'),
  remedies: maybe(names, 'The remedies it can have; default: all.'),
})

const admissionRule = section({
  when: maybe(condition, 'Where it applies; left out, always.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  refuse: maybe(name, 'Refused under this clause.'),
  admit: maybe(name, 'Admitted under this clause.'),
  redirect: maybe(name, 'Sent to this party; `clause` stands beside it.'),
  clause: maybe(name, 'The clause of a redirection.'),
  instead: maybe(name, 'The kind of request to make instead.'),
  because: maybe(text, 'The reason, in words.'),
})

const judgementRule = section({
  when: maybe(condition, 'Where it applies; left out, always.'),
  for: maybe(names, 'Kinds of request; left out, all.'),
  ...consequenceKeys,
  // biome-ignore lint/suspicious/noThenProperty: a word of the language
  then: maybe(consequences, 'Further consequences.'),
  because: maybe(text, 'The reason, in words.'),
})

const judgement = section({
  at: key(names, 'The event, or events, at which the rules are judged.'),
  rules: key(list(judgementRule), 'The first that decides ends the judging.'),
})

/** What customers can ask for, and how it is judged. */
export const requestKeys = {
  description: maybe(description, 'How every request must be described in words.'),
  evidence: maybe(named(evidence), 'The evidence asked for with every request.'),
  requests: key(named(request), 'What customers can ask for.'),
  admission: maybe(list(admissionRule), 'Rules judged when a request is made.'),
  judgements: maybe(list(judgement), 'Rules judged at later moments.'),
}

export type AuthoredRequest = z.infer<typeof request>
export type AuthoredAdmissionRule = z.infer<typeof admissionRule>
export type AuthoredJudgement = z.infer<typeof judgement>
export type AuthoredJudgementRule = z.infer<typeof judgementRule>
