import type { Routes } from '../endpoint.ts'
import { webhookDeliveryRoutes } from '../webhooks/delivery-routes.ts'
import { webhookEndpointRoutes } from '../webhooks/endpoint-routes.ts'

/** Who is told of events, and what they were told. */
export const webhooksRoutes: Routes = (app, services) => {
  webhookEndpointRoutes(app, services)
  webhookDeliveryRoutes(app, services)
}
