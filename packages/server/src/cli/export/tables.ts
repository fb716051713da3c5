/** Which tables an export holds, and how a case narrows each down. A test sees to it that every table is either here or withheld. */
export interface ExportedTable {
  /** What is in it, for the export's README. */
  about: string
  /** The rows that belong to case `$2`; left out where the table says nothing of a single case. */
  ofCase?: string
  /** Columns that open doors, or that only the database needs. */
  without?: readonly string[]
}

const byCase = 'case_id = $2'
const theCase = 'select from cases c where c.organisation = $1 and c.case_id = $2 and'
const ofOrder = (table: string) => `exists (${theCase} c.order_id = ${table}.order_id)`

export const exportedTables: Readonly<Record<string, ExportedTable>> = {
  organisations: { about: 'the organisation', ofCase: 'true' },
  policy_versions: {
    about: 'published versions of its policies; the text is in `source`, and in `policies/`',
    ofCase: `exists (${theCase} c.policy = policy_versions.policy and c.policy_version = policy_versions.version)`,
    without: ['compiled'],
  },
  customers: { about: 'customers', ofCase: `exists (${theCase} c.customer_id = customers.customer_id)` },
  sellers: { about: 'sellers', ofCase: `exists (${theCase} c.seller_id = sellers.seller_id)` },
  service_centres: { about: 'service centres' },
  orders: { about: 'orders', ofCase: ofOrder('orders') },
  order_lines: { about: 'their products', ofCase: ofOrder('order_lines') },
  deliveries: { about: 'their deliveries', ofCase: ofOrder('deliveries') },
  payments: { about: 'their payments', ofCase: ofOrder('payments') },
  invoices: { about: 'their invoices', ofCase: ofOrder('invoices') },
  cases: { about: 'cases as they stand', ofCase: byCase },
  case_events: {
    about:
      'the log: every event of every case, in order; `body` is what was hashed, `§text:…` in it stands for a row of case_texts',
    ofCase: byCase,
  },
  case_texts: { about: 'what people wrote in forms and reasons', ofCase: byCase },
  obligations: { about: 'every promise, when it was due, and what became of it', ofCase: byCase },
  messages: {
    about: 'what customer, company and seller told each other',
    ofCase: byCase,
    without: ['search'],
  },
  message_files: {
    about: 'which files came with which message',
    ofCase:
      'exists (select from messages m where m.organisation = $1 and m.case_id = $2 and m.message_id = message_files.message_id)',
  },
  notes: { about: 'internal notes', ofCase: byCase, without: ['search'] },
  note_mentions: {
    about: 'who is called by a note',
    ofCase:
      'exists (select from notes n where n.organisation = $1 and n.case_id = $2 and n.note_id = note_mentions.note_id)',
  },
  read_marks: { about: 'who has read how far', ofCase: byCase },
  files: {
    about: 'uploaded files; their bytes are in `files/`',
    ofCase:
      'exists (select from case_files f where f.organisation = $1 and f.case_id = $2 and f.file_id = files.file_id)',
  },
  case_files: { about: 'which files belong to which case', ofCase: byCase },
  effects: { about: 'what was to be done outside, and whether it was', ofCase: byCase },
  payouts: { about: 'money that was granted', ofCase: byCase },
  credit_notes: { about: 'credit notes', ofCase: byCase },
  webhook_deliveries: { about: 'what was told to programs', ofCase: byCase },
  people: { about: 'staff, and people of sellers' },
  canned_replies: { about: 'replies kept ready' },
  saved_views: { about: 'views of the queue that were kept' },
  audit_seals: { about: 'seals over the log' },
  audit_seal_heads: { about: 'what each seal names', ofCase: byCase },
}

/** Keys, sessions and codes; letters, whose words are in messages; and what the program only needs for itself. */
export const withheldTables: readonly string[] = [
  ...[
    'people_sessions',
    'people_accounts',
    'people_verifications',
    'people_second_factors',
    'people_passkeys',
  ],
  ...['customer_users', 'customer_sessions', 'customer_codes', 'invitations', 'api_keys', 'rate_limits'],
  ...['webhook_endpoints', 'webhook_attempts', 'payment_connectors', 'credit_note_counters', 'mails'],
  ...['command_receipts', 'upload_locks', 'search_documents'],
]
