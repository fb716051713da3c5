import { nearest } from '../expressions/did-you-mean.ts'
import type { Action, Document, Message, Policy } from '../model.ts'
import type { AuthoredAction, AuthoredDocument, AuthoredMessage } from '../schema/actions.ts'
import type { Authored } from '../schema/policy.ts'
import type { Path } from '../yaml/tree.ts'
import { consequences } from './consequences.ts'
import type { Context } from './context.ts'
import { condition } from './expression.ts'
import { contents, fields } from './fields.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { templates } from './template.ts'
import { text } from './text.ts'
import { builtInActions, builtInEvents } from './words.ts'

/** What people do, what they send, and what is sent by itself. */
export function actions(
  context: Context,
  authored: Authored,
): Pick<Policy, 'actions' | 'documents' | 'messages'> {
  return {
    actions: mapEntries(authored.actions, (action, name) => compileAction(context, action, name)),
    documents: mapEntries(authored.documents, (document, name) =>
      compileDocument(context, document, ['documents', name]),
    ),
    messages: mapEntries(authored.messages, (message, name) =>
      compileMessage(context, message, ['messages', name]),
    ),
  }
}

function compileAction(context: Context, authored: AuthoredAction, name: string): Action {
  const at = ['actions', name]
  if (authored.title === undefined) refuseSlip(context, name, at)
  if (authored.when !== undefined && authored.clause === undefined) {
    const help = 'Add "clause:", which is cited where the condition does not hold.'
    context.report(
      { at, atKey: true },
      'missing-key',
      `${at.join('.')} can be refused, and cites no clause.`,
      help,
    )
  }
  return present({
    title: whenGiven(authored.title, (title) => text(context, title, [...at, 'title'])),
    by: whenGiven(authored.by, (people) => referAll(context, 'person', people, [...at, 'by'])),
    when: condition(context, authored.when, [...at, 'when']),
    clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
    ask: fields(context, authored.ask, [...at, 'ask']),
    status: referMaybe(context, 'status', authored.status, [...at, 'status']),
    // biome-ignore lint/suspicious/noThenProperty: a word of the language
    then: consequences(context, authored.then, [...at, 'then']),
    builtIn: Object.hasOwn(builtInActions, name),
  })
}

/** A name that is nearly a built-in one, and that nobody reads a title of, is a slip of the pen. */
function refuseSlip(context: Context, name: string, at: Path): void {
  if (Object.hasOwn(builtInActions, name) || builtInEvents.includes(name)) return
  const near = nearest(name, Object.keys(builtInActions), 2)
  if (near === undefined) return
  context.report(
    { at, atKey: true },
    'unknown-action',
    `There is no action "${name}", and it has no title of its own.`,
    `Did you mean "${near}"? An action of your own has a "title:".`,
  )
}

function compileDocument(context: Context, authored: AuthoredDocument, at: Path): Document {
  return present({
    title: text(context, authored.title, [...at, 'title']),
    with: refer(context, 'duty', authored.with, [...at, 'with']),
    when: condition(context, authored.when, [...at, 'when']),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    contents: contents(context, authored.contents, [...at, 'contents']),
  })
}

function compileMessage(context: Context, authored: AuthoredMessage, at: Path): Message {
  return present({
    on: referAll(context, 'event', authored.on, [...at, 'on']),
    when: condition(context, authored.when, [...at, 'when']),
    to: refer(context, 'party', authored.to, [...at, 'to']),
    subject: whenGiven(authored.subject, (subject) => templates(context, subject, [...at, 'subject'])),
    body: templates(context, authored.body, [...at, 'body']),
    attach: whenGiven(authored.attach, (documents) =>
      referAll(context, 'document', documents, [...at, 'attach']),
    ),
    clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
  })
}
