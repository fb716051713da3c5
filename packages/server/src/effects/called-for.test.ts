import type { CaseEvent } from '@redress/engine'
import { expect, test } from 'vitest'
import { effectsOf } from './called-for.ts'

const event = (type: string, data: object) => ({ type, at: 0, by: { party: 'system' }, data }) as CaseEvent
const caseId = '019aa000-0000-7000-8000-000000000001'
const step = { run: 'r1', step: 'refund', line: '1', remedy: 'refund', pays: true, facts: {}, lineFacts: {} }
const events = [
  event('decided', {}),
  event('message-sent', { message: 'outcome', to: 'customer' }),
  event('step-done', { ...step, amount: '9.80' }),
  event('step-done', { ...step, step: 'inspect', pays: false }),
  event('message-sent', { message: 'late', to: 'manager', obligation: 'decide' }),
]

test('a message is written for each that was sent, a payment for each step that pays, with the version of its event', () => {
  expect(effectsOf(events, { caseId, version: 12, hasWebhooks: false })).toEqual([
    {
      caseId,
      version: 9,
      kind: 'message',
      key: `${caseId}:9:message`,
      payload: { message: 'outcome', to: 'customer', version: 9 },
    },
    {
      caseId,
      version: 10,
      kind: 'payment',
      key: `${caseId}:r1:refund`,
      payload: { run: 'r1', step: 'refund', line: '1', remedy: 'refund', amount: '9.80', version: 10 },
    },
    {
      caseId,
      version: 12,
      kind: 'message',
      key: `${caseId}:12:message`,
      payload: { message: 'late', to: 'manager', obligation: 'decide', version: 12 },
    },
  ])
})

test('webhooks are told of a command as a whole, and only where somebody listens', () => {
  const told = effectsOf(events, { caseId, version: 12, hasWebhooks: true })
  expect(told.filter(({ kind }) => kind === 'webhook-events')).toEqual([
    {
      caseId,
      version: 12,
      kind: 'webhook-events',
      key: `${caseId}:12:webhook-events`,
      payload: { from: 8, to: 12 },
    },
  ])
  expect(effectsOf([], { caseId, version: 12, hasWebhooks: true })).toEqual([])
})
