import { z } from '@hono/zod-openapi'
import { nearest } from '@redress/engine/author'
import { type Attempt, type Delivery, deliveryStates } from '../../webhooks/deliveries.ts'
import type { Endpoint } from '../../webhooks/endpoints.ts'
import { eventTypes } from '../../webhooks/event-types.ts'
import { subscribes, typePattern } from '../../webhooks/subscribes.ts'

export const tags = ['Webhooks']
const instant = z.iso.datetime()

/** Names and passwords in an address would end up in logs. */
function isPlain(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.username === '' && parsed.password === '' && parsed.hash === ''
}

/** A pattern that takes something; one that is misspelt would never be told of. */
const wantedType = z
  .string()
  .regex(typePattern)
  .refine((pattern) => eventTypes.some((type) => subscribes([pattern], type)), {
    error: ({ input }) => {
      const near = nearest(String(input), eventTypes)
      return `"${input}" fits no event. ${near ? `Did you mean "${near}"?` : 'docs/reference/events.md lists them; "*" is all.'}`
    },
  })

export const endpointWish = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine(isPlain, 'has a name, password or fragment in it')
    .openapi({
      description: 'Where events are posted to. https, unless this server is allowed to send otherwise.',
    }),
  types: z
    .array(wantedType)
    .min(1)
    .max(50)
    .default(['*'])
    .openapi({
      description: 'Types of events, with `*` for anything.',
      example: ['case.decided', 'case.obligation-*'],
    }),
})

export const endpointSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    types: z.array(z.string()),
    enabled: z.boolean(),
    disabledReason: z.enum(['by-hand', 'gone', 'failing']).nullable(),
    secrets: z.int().openapi({ description: 'How many secrets sign.' }),
    lastDeliveredAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('WebhookEndpoint')

export const shownEndpoint = (endpoint: Endpoint) => ({
  id: endpoint.endpoint_id,
  url: endpoint.url,
  types: endpoint.types,
  enabled: endpoint.enabled,
  disabledReason: endpoint.disabled_reason,
  secrets: endpoint.secrets.length,
  lastDeliveredAt: endpoint.last_delivered_at?.toISOString() ?? null,
  createdAt: endpoint.created_at.toISOString(),
  updatedAt: endpoint.updated_at.toISOString(),
})

export const deliverySchema = z
  .object({
    id: z.uuid().openapi({ description: 'The `webhook-id` of each attempt.' }),
    endpointId: z.uuid(),
    caseId: z.uuid(),
    version: z.int(),
    type: z.string(),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    createdAt: instant,
    settledAt: instant.nullable(),
  })
  .openapi('WebhookDelivery')

export const shownDelivery = (delivery: Delivery) => ({
  id: delivery.delivery_id,
  endpointId: delivery.endpoint_id,
  caseId: delivery.case_id,
  version: delivery.version,
  type: delivery.type,
  state: delivery.state,
  attempts: delivery.attempts,
  createdAt: delivery.created_at.toISOString(),
  settledAt: delivery.settled_at?.toISOString() ?? null,
})

export const attemptSchema = z
  .object({
    attempt: z.int(),
    at: instant,
    status: z.int().nullable(),
    error: z
      .string()
      .nullable()
      .openapi({ description: 'Why there was no answer.', example: 'ECONNREFUSED' }),
    durationMs: z.int(),
    excerpt: z.string().nullable().openapi({ description: 'How the answer begins.' }),
  })
  .openapi('WebhookAttempt')

export const shownAttempt = ({ attempt, at, status, error, duration_ms, excerpt }: Attempt) => ({
  attempt,
  at: at.toISOString(),
  status,
  error,
  durationMs: duration_ms,
  excerpt,
})
