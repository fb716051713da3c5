import type { Routes } from '../endpoint.ts'
import { apiKeyRoutes } from './api-keys.ts'
import { auditRoutes } from './audit.ts'
import { authRoutes } from './auth.ts'
import { cannedReplyRoutes } from './canned-replies.ts'
import { caseRoutes } from './case.ts'
import { caseListRoutes } from './case-list.ts'
import { casesRoutes } from './cases.ts'
import { choicesRoutes } from './choices.ts'
import { customersRoutes } from './customers.ts'
import { demoPeopleRoutes } from './demo-people.ts'
import { docsRoutes } from './docs.ts'
import { effectsRoutes } from './effects.ts'
import { fileRoutes } from './files.ts'
import { healthRoutes } from './health.ts'
import { invitationsRoutes } from './invitations.ts'
import { judgingRoutes } from './judging.ts'
import { liveRoutes } from './live.ts'
import { messageRoutes } from './messages.ts'
import { moneyRoutes } from './money.ts'
import { noteRoutes } from './notes.ts'
import { ordersRoutes } from './orders.ts'
import { organisationRoutes } from './organisation.ts'
import { outboxRoutes } from './outbox.ts'
import { overviewRoutes } from './overview.ts'
import { policiesRoutes } from './policies.ts'
import { presenceRoutes } from './presence.ts'
import { problemsRoutes } from './problems.ts'
import { queueRoutes } from './queue.ts'
import { searchRoutes } from './search.ts'
import { sellersRoutes } from './sellers.ts'
import { sellersAccessRoutes } from './sellers-access.ts'
import { serviceCentresRoutes } from './service-centres.ts'
import { sessionRoutes } from './session.ts'
import { staffRoutes } from './staff.ts'
import { uploadRoutes } from './uploads.ts'
import { viewsRoutes } from './views.ts'
import { webRoutes } from './web.ts'
import { webhooksRoutes } from './webhooks.ts'

/** Every resource, in the order of the API's documentation. */
export const routes: Routes[] = [
  sessionRoutes,
  organisationRoutes,
  authRoutes,
  casesRoutes,
  caseRoutes,
  messageRoutes,
  noteRoutes,
  cannedReplyRoutes,
  presenceRoutes,
  outboxRoutes,
  caseListRoutes,
  choicesRoutes,
  judgingRoutes,
  queueRoutes,
  viewsRoutes,
  overviewRoutes,
  demoPeopleRoutes,
  searchRoutes,
  liveRoutes,
  policiesRoutes,
  staffRoutes,
  invitationsRoutes,
  ordersRoutes,
  customersRoutes,
  sellersRoutes,
  serviceCentresRoutes,
  sellersAccessRoutes,
  apiKeyRoutes,
  problemsRoutes,
  docsRoutes,
  healthRoutes,
  uploadRoutes,
  fileRoutes,
  effectsRoutes,
  auditRoutes,
  webhooksRoutes,
  moneyRoutes,
  webRoutes,
]
