/** Carries out `message`: what a policy says to somebody becomes a message of their conversation, and a mail. */
import {
  type CaseState,
  type Language,
  type LoadedPolicy,
  type RenderedMessage,
  renderMessage,
} from '@redress/engine'
import type { PoolClient } from 'pg'
import type { Effect } from '../effects/effect.ts'
import { GiveUp } from '../effects/failures.ts'
import type { MessagePayload } from '../effects/types.ts'
import type { Letter } from '../mail/letter.ts'
import { type QueuedMail, queueMail } from '../mail/queue-mail.ts'
import { linkToCase, replyAddress, type Sender, senderOf } from '../mail/sender.ts'
import { wordsIn } from '../mail/words/index.ts'
import { isolated, writerFor } from '../mail/writer.ts'
import type { Services } from '../services.ts'
import type { Db } from '../store/store.ts'
import { caseAt } from './case-at.ts'
import { postNote } from './notes/notes.ts'
import { postMessage } from './post-message.ts'
import { type Recipient, recipientOf } from './recipient.ts'

/** In one transaction with the end of the effect: a message is in the conversation exactly once. */
export async function sendMessage(effect: Effect, services: Services): Promise<void> {
  const { organisation } = effect
  await services.store.transaction(organisation, async (db, client) => {
    await deliver(effect, services, db, client)
    await effect.settle(client)
  })
}

async function deliver(effect: Effect, services: Services, db: Db, client: PoolClient): Promise<void> {
  const { organisation, caseId, key } = effect
  const payload = effect.payload as unknown as MessagePayload
  const stood = caseId === null ? undefined : await caseAt(client, organisation, caseId, payload.version)
  if (!stood || caseId === null)
    throw new GiveUp(`The case has no event ${payload.version}. Check the log with "redress audit verify".`)
  const { state, at } = stood
  const loaded = await services.policies.version(organisation, state.policy.id, state.policy.version)
  if (!loaded)
    throw new GiveUp(
      `Policy ${state.policy.id} ${state.policy.version} is not there. Publish it, then retry.`,
    )
  const sender = await senderOf(db, organisation)
  const recipient = await recipientOf(db, sender, loaded, state, payload.to)
  if (recipient.kind === 'erased') return
  const written = writeMessage(loaded, state, at, payload, recipient.language)
  const when = new Date(at)
  const said = {
    caseId,
    language: written.language,
    body: written.body,
    documents: written.attach,
    at: when,
    key,
  }
  const { thread } = recipient
  const posted = thread
    ? await postMessage(db, client, organisation, {
        ...said,
        thread,
        author: 'system',
        channel: 'web',
        ...(written.subject ? { subject: written.subject } : {}),
        message: payload.message,
        version: payload.version,
      })
    : await postNote(db, client, organisation, {
        ...said,
        team: payload.to,
        body: written.subject ? `${written.subject}\n${written.body}` : written.body,
      })
  if (posted.outcome !== 'posted') return
  for (const [index, to] of recipient.addresses.entries())
    await queueMail(db, client, organisation, {
      ...mailOf(services, sender, state, written, recipient),
      to,
      caseId,
      ...('messageId' in posted ? { messageId: posted.messageId } : {}),
      at: new Date(services.clock.now()),
      key: `${key}:${index}`,
    })
}

/** In the policy's words; where it has none for a reminder or a notice, in ours. */
export function writeMessage(
  loaded: LoadedPolicy,
  state: CaseState,
  at: number,
  { message, to, obligation }: MessagePayload,
  language: Language,
): RenderedMessage {
  const writer = writerFor(language)
  const rendered = renderMessage(loaded, state, at, message, language, writer)
  if (rendered) return rendered
  const { words } = wordsIn(language)
  const { subject, body } = message === 'reminder' ? words.reminder : words.notice
  const number = writer.text?.(state.number) ?? state.number
  const owed = state.obligations.findLast(({ name }) => name === obligation)
  const { zone } = loaded.contextOf(state.region)
  const clause = owed?.clause && loaded.policy.clauses[owed.clause]?.text[language]
  const title = owed && titleOf(loaded, owed.name, language)
  const lines = [
    body(number),
    ...(title ? [title] : []),
    ...(owed?.due === undefined ? [] : [words.due(writer.instant?.(owed.due, zone.name) ?? '')]),
    ...(clause ? [words.rule(clause)] : []),
  ]
  return { to, language, subject: subject(number), body: lines.join('\n'), attach: [] }
}

/** What people call a promise, whether it stands by itself or is a step of a remedy. */
function titleOf({ policy }: LoadedPolicy, name: string, language: Language): string | undefined {
  const steps = Object.values(policy.remedies).flatMap((remedy) => remedy.steps)
  const titled = policy.obligations[name] ?? steps.find(({ id }) => id === name)
  return titled?.title?.[language]
}

function mailOf(
  services: Services,
  sender: Sender,
  { number }: CaseState,
  written: RenderedMessage,
  { thread }: Recipient,
): Pick<QueuedMail, 'letter' | 'template' | 'automatic' | 'address' | 'replyTo'> {
  const { words } = wordsIn(written.language)
  const { address } = services.mailer
  const shown = writerFor(written.language).text ? isolated(number) : number
  const letter: Letter = {
    language: written.language,
    organisation: sender.title(written.language),
    ...(sender.colour ? { colour: sender.colour } : {}),
    subject: written.subject ?? words.notice.subject(shown),
    paragraphs: written.body.split(/\n+/).filter((line) => line.trim()),
    documents: written.attach,
    link: { label: words.openCase, url: linkToCase(services, sender, number) },
    footer: thread ? [words.toAnswer] : [],
  }
  return { letter, template: 'message', automatic: true, address, replyTo: replyAddress(address, number) }
}
