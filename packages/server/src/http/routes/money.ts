import type { Routes } from '../endpoint.ts'
import { connectorRoutes } from '../money/connector-routes.ts'
import { creditNoteRoutes } from '../money/credit-note-routes.ts'
import { payoutRoutes } from '../money/payout-routes.ts'

/** What is paid, credited, and by whom. */
export const moneyRoutes: Routes = (app, services) => {
  payoutRoutes(app, services)
  creditNoteRoutes(app, services)
  connectorRoutes(app, services)
}
