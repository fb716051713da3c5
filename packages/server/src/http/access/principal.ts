/** What people of an organisation may be; a person can have several. */
export const roles = [
  'agent',
  'technician',
  'returns-desk',
  'finance',
  'manager',
  'board',
  'policy-author',
  'admin',
  'auditor',
] as const
export type StaffRole = (typeof roles)[number]

/** Who makes a request. Always of one organisation. */
export type Principal =
  | {
      kind: 'staff'
      organisation: string
      userId: string
      name: string
      roles: readonly StaffRole[]
      /** Teams of the organisation's policies that this person acts for. */
      teams: readonly string[]
    }
  | {
      kind: 'customer'
      organisation: string
      customerId: string
      /** The key of the shop that asks on the customer's behalf, and what it may do; absent where the customer asks. */
      through?: { keyId: string; scopes: readonly Permission[] }
    }
  | { kind: 'seller'; organisation: string; userId: string; sellerId: string }
  /** A program of the organisation's, with an API key. */
  | { kind: 'key'; organisation: string; keyId: string; name: string; scopes: readonly Permission[] }
  | { kind: 'nobody'; organisation: string }

/**
 * What a route asks for. The last column of docs/reference/access.md; API keys hold these as scopes. A customer or seller is further held to what is
 * theirs, by the routes themselves.
 */
export const permissions = {
  'orders.read': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'auditor',
    'admin',
    'customer',
    'seller',
  ],
  'orders.write': ['admin'],
  'cases.read': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'auditor',
    'customer',
    'seller',
  ],
  'cases.open': ['agent', 'technician', 'returns-desk', 'manager', 'customer'],
  'cases.command': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'customer',
    'seller',
  ],
  'queue.read': ['agent', 'technician', 'returns-desk', 'finance', 'manager', 'board', 'auditor'],
  'messages.read': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'auditor',
    'customer',
    'seller',
  ],
  'messages.write': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'customer',
    'seller',
  ],
  'messages.share': ['agent', 'technician', 'returns-desk', 'finance', 'manager', 'board'],
  'notes.read': ['agent', 'technician', 'returns-desk', 'finance', 'manager', 'board', 'auditor'],
  'notes.write': ['agent', 'technician', 'returns-desk', 'finance', 'manager', 'board'],
  'replies.read': ['agent', 'technician', 'returns-desk', 'finance', 'manager', 'board', 'auditor', 'admin'],
  'replies.write': ['manager', 'admin'],
  'evidence.read': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'auditor',
    'customer',
    'seller',
  ],
  'evidence.write': ['agent', 'technician', 'returns-desk', 'manager', 'customer', 'seller'],
  'money.read': ['finance', 'manager', 'auditor'],
  'money.settle': ['finance'],
  'policies.read': [
    'agent',
    'technician',
    'returns-desk',
    'finance',
    'manager',
    'board',
    'auditor',
    'policy-author',
    'admin',
    'customer',
    'seller',
    'nobody',
  ],
  'policies.publish': ['policy-author'],
  'effects.read': ['admin', 'manager', 'auditor'],
  'effects.retry': ['admin'],
  'outbox.read': ['admin'],
  'webhooks.manage': ['admin'],
  'keys.manage': ['admin'],
  'staff.manage': ['admin'],
  'audit.read': ['auditor', 'admin'],
  'sellers.invite': ['manager', 'admin'],
  /** For API keys alone: to act as a team of the policy (`Redress-As`), for a customer (`Redress-On-Behalf-Of`), or to hand a customer over signed in. */
  'act.as-team': [],
  'act.for-customer': [],
  'customers.hand-over': [],
} as const satisfies Record<string, readonly (StaffRole | 'customer' | 'seller' | 'nobody')[]>
export type Permission = keyof typeof permissions

/** Whether somebody may make requests that ask for this. */
export function mayUse(principal: Principal, permission: Permission): boolean {
  const allowed: readonly string[] = permissions[permission]
  if (principal.kind === 'key') return principal.scopes.includes(permission)
  if (principal.kind === 'staff') return principal.roles.some((role) => allowed.includes(role))
  if (principal.kind === 'customer' && principal.through && !principal.through.scopes.includes(permission))
    return false
  return allowed.includes(principal.kind) || allowed.includes('nobody')
}

export const isRole = (text: string): text is StaffRole => (roles as readonly string[]).includes(text)
