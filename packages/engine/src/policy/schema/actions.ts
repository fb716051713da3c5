import type * as z from 'zod/mini'
import { condition, key, maybe, name, named, names, section, text } from './atoms.ts'
import { consequences } from './consequence.ts'
import { content, fields } from './field.ts'

const action = section({
  title: maybe(text, 'What people call it.'),
  by: maybe(names, 'Teams, roles or parties that can do it.'),
  when: maybe(condition, 'It can be done only where this holds.'),
  clause: maybe(name, 'The clause that is cited where it cannot.'),
  ask: maybe(fields, 'What is asked.'),
  status: maybe(name, 'The status of the case afterwards.'),
  // biome-ignore lint/suspicious/noThenProperty: a word of the language
  then: maybe(consequences, 'What follows.'),
})

const document = section({
  title: key(text, 'The title of the document.'),
  with: key(name, 'The action that sends it.'),
  when: maybe(condition, 'Only where this holds.'),
  clause: key(name, 'The clause that promises it.'),
  contents: key(named(content), 'What it must contain.'),
})

const message = section({
  on: maybe(names, 'The event, or events, that send it; without any, only `notify` and `remind` do.'),
  when: maybe(condition, 'Only where this holds.'),
  to: key(name, 'Who gets it.'),
  subject: maybe(text, 'Its subject; {…} holds an expression.'),
  body: key(text, 'Its text; {…} holds an expression.'),
  attach: maybe(names, 'Documents that go with it.'),
  clause: maybe(name, 'The clause that promises it.'),
})

const incident = section({
  title: maybe(text, 'What people call it.'),
  concerns: key(condition, 'The orders it concerns.'),
  opens: key(name, 'The kind of request that is opened.'),
  clause: key(name, 'The clause that promises it.'),
})

const service = section({
  title: key(text, 'What people call it.'),
  when: maybe(condition, 'The products it is for.'),
  clause: key(name, 'The clause that promises it.'),
})

/** What people do, send and get, besides. */
export const actionKeys = {
  actions: maybe(named(action), "The policy's own actions, and built-in ones that it narrows."),
  documents: maybe(named(document), 'What must be in what is sent.'),
  messages: maybe(named(message), 'What is sent at which event.'),
  incidents: maybe(named(incident), 'Operational events that open cases.'),
  services: maybe(named(service), 'What each product has a right to.'),
  rights: maybe(named(names), 'Who can do what: roles and teams by action.'),
}

export type AuthoredAction = z.infer<typeof action>
export type AuthoredDocument = z.infer<typeof document>
export type AuthoredMessage = z.infer<typeof message>
export type AuthoredIncident = z.infer<typeof incident>
export type AuthoredService = z.infer<typeof service>
