import { type Permission, permissions, roles } from './principal.ts'

/** What each permission lets somebody do, in a line of docs/reference/access.md. */
export const meanings: Readonly<Record<Permission, string>> = {
  'orders.read': 'see orders, customers, sellers and service centres',
  'orders.write': 'send and change them',
  'cases.read': 'see cases, their events and obligations, and search',
  'cases.open': 'open a case',
  'cases.command': 'act on a case; what exactly, the policy says of the team',
  'queue.read': 'see the queue, colleagues, and which pictures were used elsewhere',
  'messages.read': 'read the conversation of a case',
  'messages.write': 'write in it',
  'messages.share': 'let the other side see a message',
  'notes.read': 'read internal notes',
  'notes.write': 'write them',
  'replies.read': 'read canned replies',
  'replies.write': 'write, change and remove them',
  'evidence.read': 'see files',
  'evidence.write': 'upload files',
  'money.read': 'see payouts and credit notes',
  'money.settle': 'say that a payout was made, or failed',
  'policies.read': 'read the published policy',
  'policies.publish': 'publish a version of it',
  'effects.read': 'see what goes out, and what failed',
  'effects.retry': 'try it again',
  'outbox.read': 'see mails that wait for a mail server',
  'webhooks.manage': 'set up webhooks and payment connectors',
  'keys.manage': 'make and revoke API keys',
  'staff.manage': 'invite, change, disable and reset staff',
  'audit.read': 'verify the log',
  'sellers.invite': 'invite who answers for a seller, and let them in no more',
  'act.as-team': 'act as a team, with the header `Redress-As`',
  'act.for-customer': 'ask on behalf of a customer, with the header `Redress-On-Behalf-Of`',
  'customers.hand-over': 'hand a customer over signed in',
}

const columns = [...roles, 'customer', 'seller', 'nobody'] as const
const titles: Readonly<Partial<Record<string, string>>> = {
  'returns-desk': 'returns desk',
  'policy-author': 'policy author',
}

/** The table of docs/reference/access.md, in Markdown. */
export function accessTable(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = (Object.keys(permissions) as Permission[]).map((permission) => {
    const allowed: readonly string[] = permissions[permission]
    return row([
      `\`${permission}\``,
      meanings[permission],
      ...columns.map((column) => (allowed.includes(column) || allowed.includes('nobody') ? '●' : '')),
    ])
  })
  const heading = row(['permission', 'to', ...columns.map((column) => titles[column] ?? column)])
  const rule = row(['---', '---', ...columns.map(() => ':-:')])
  return [heading, rule, ...lines].join('\n')
}
