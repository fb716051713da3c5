import type { AuditTables } from './audit.ts'
import type { CannedReplyTables } from './canned-replies.ts'
import type { CaseTables } from './cases.ts'
import type { ConversationTables } from './conversation.ts'
import type { DeskTables } from './desk.ts'
import type { EvidenceTables } from './evidence.ts'
import type { MoneyTables } from './money.ts'
import type { OrderTables } from './orders.ts'
import type { OrganisationTables } from './organisations.ts'
import type { PeopleTables } from './people.ts'
import type { SearchTables } from './search.ts'
import type { WebhookTables } from './webhooks.ts'

/** Every table, by area. The key of each begins with `organisation`. */
export interface Database
  extends OrganisationTables,
    PeopleTables,
    OrderTables,
    CaseTables,
    CannedReplyTables,
    ConversationTables,
    AuditTables,
    DeskTables,
    WebhookTables,
    MoneyTables,
    EvidenceTables,
    SearchTables {}
