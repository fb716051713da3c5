import { sendMessage } from '../conversation/send-message.ts'
import { eraseBytes, examineFile } from '../evidence/effects.ts'
import { sendMail } from '../mail/send-mail.ts'
import { payOut } from '../money/pay-out.ts'
import { tellCase } from '../orders/propagate.ts'
import { deliverWebhook } from '../webhooks/deliver.ts'
import { tellWebhooks } from '../webhooks/tell.ts'
import type { Handler } from './effect.ts'

/** Who carries out which kind of effect. */
export const handlers: Readonly<Record<string, Handler>> = {
  message: sendMessage,
  mail: sendMail,
  payment: payOut,
  'order-changed': tellCase,
  examine: examineFile,
  scan: examineFile,
  'erase-file': eraseBytes,
  'webhook-events': tellWebhooks,
  webhook: deliverWebhook,
}
