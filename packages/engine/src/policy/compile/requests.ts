import type { Policy, RequestKind } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { AuthoredRequest } from '../schema/requests.ts'
import type { Context } from './context.ts'
import { condition } from './expression.ts'
import { description, evidence, fields } from './fields.ts'
import { listOf, mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll } from './refer.ts'
import { text } from './text.ts'

/** What customers can ask for. */
export function requests(
  context: Context,
  authored: Authored,
): Pick<Policy, 'requests' | 'evidence'> & Partial<Pick<Policy, 'description'>> {
  return present({
    description: whenGiven(authored.description, (rule) => description(context, rule, ['description'])),
    evidence: evidence(context, authored.evidence, ['evidence']),
    requests: mapEntries(authored.requests, (request, name) =>
      compileRequest(context, request, name, authored),
    ),
  })
}

function compileRequest(
  context: Context,
  authored: AuthoredRequest,
  name: string,
  policy: Authored,
): RequestKind {
  const at = ['requests', name]
  const about = authored.about ?? 'order'
  checkHeads(context, about, authored.heads, at)
  return present({
    title: text(context, authored.title, [...at, 'title']),
    about,
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    openedBy: authored['opened-by']
      ? referAll(context, 'opener', authored['opened-by'], [...at, 'opened-by'])
      : ['customer', 'agent'],
    askedWhen: condition(context, authored['asked-when'], [...at, 'asked-when']),
    description: whenGiven(authored.description, (rule) =>
      description(context, rule, [...at, 'description']),
    ),
    ask: fields(context, authored.ask, [...at, 'ask']),
    evidence: evidence(context, authored.evidence, [...at, 'evidence']),
    heads: mapEntries(authored.heads, (head, id) => ({
      title: text(context, head.title, [...at, 'heads', id, 'title']),
      ask: fields(context, head.ask, [...at, 'heads', id, 'ask']),
    })),
    leadsTo: referAll(context, 'kind', authored['leads-to'], [...at, 'leads-to']),
    remedies: authored.remedies
      ? referAll(context, 'remedy', authored.remedies, [...at, 'remedies'])
      : remediesFor(name, policy),
  })
}

function remediesFor(kind: string, { remedies = {} }: Authored): string[] {
  const fitting = Object.entries(remedies).filter(
    ([, remedy]) => remedy.for === undefined || listOf(remedy.for).includes(kind),
  )
  return fitting.map(([name]) => name)
}

function checkHeads(context: Context, about: string, heads: AuthoredRequest['heads'], at: string[]): void {
  if (about === 'heads' && Object.keys(heads ?? {}).length === 0) {
    const help = 'Add heads: { hotel: { title: … } }, or say another "about".'
    context.report(
      { at, atKey: true },
      'missing-key',
      `${at.join('.')} is about heads, and names none.`,
      help,
    )
  }
  if (about !== 'heads' && heads !== undefined) {
    const message = `${at.join('.')} has heads, and is about ${about}.`
    context.report(
      { at: [...at, 'heads'], atKey: true },
      'options',
      message,
      'Write "about: heads", or take them out.',
    )
  }
}
