/** The actions that the engine knows, and the event that each makes. */
export const builtInActions: Readonly<Record<string, string>> = {
  open: 'opened',
  'provide-information': 'information-provided',
  'request-information': 'information-requested',
  acknowledge: 'acknowledged',
  assign: 'assigned',
  investigate: 'investigation-started',
  'record-finding': 'finding-recorded',
  decide: 'decided',
  'choose-remedy': 'remedy-chosen',
  'do-step': 'step-done',
  'check-proof': 'proof-checked',
  'add-cost': 'cost-added',
  'move-deadline': 'deadline-moved',
  escalate: 'escalated',
  'request-review': 'review-requested',
  'answer-review': 'review-answered',
  refer: 'referred',
  withdraw: 'withdrawn',
  resolve: 'resolved',
  close: 'closed',
  'change-kind': 'kind-changed',
  'record-facts': 'facts-recorded',
  'contact-seller': 'seller-contacted',
  'answer-as-seller': 'seller-answered',
  'decide-sanction': 'sanction-decided',
  'contest-sanction': 'sanction-contested',
  'decide-contest': 'contest-decided',
}

/** Events that the engine makes by itself. */
export const engineEvents = [
  'admitted',
  'refused',
  'redirected',
  'line-approved',
  'line-rejected',
  'information-completed',
  'overruled',
  'remedy-started',
  'remedy-completed',
  'remedy-given-up',
  'offer-declined',
  'step-ready',
  'step-skipped',
  'proof-submitted',
  'suspended',
  'suspension-lifted',
  'sanction-proposed',
  'sanction-effective',
  'failure-recorded',
  'message-sent',
  'obligation-raised',
  'obligation-paused',
  'obligation-resumed',
  'obligation-kept',
  'obligation-late',
  'obligation-done',
  'obligation-voided',
] as const

export const builtInEvents: readonly string[] = [...Object.values(builtInActions), ...engineEvents]

export const statuses = [
  'received',
  'awaiting-information',
  'under-investigation',
  'approved',
  'rejected',
  'resolved',
  'under-review',
  'referred',
  'closed',
  'refused',
  'redirected',
  'withdrawn',
] as const

/** Statuses in which a case is over. */
export const ends = ['closed', 'refused', 'redirected', 'withdrawn'] as const

export const channels = ['web', 'mail', 'phone', 'chat', 'whatsapp', 'letter', 'seller'] as const
export const roles = ['agent', 'technician', 'returns-desk', 'finance', 'manager', 'board'] as const
export const builtInParties = ['customer', 'seller', 'carrier', 'system'] as const
/** What the policy's own zone, holidays and law are called among its regions. */
export const mainRegion = 'default'
export const builtInCalendars = ['always', 'statutory'] as const
