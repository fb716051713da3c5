import type { Message, Policy, RequestKind, Template } from '../../model.ts'
import { isExpression } from '../../reading/expressions-in.ts'
import { isRequired } from '../../reading/required.ts'
import { truthOf } from '../../reading/truth.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck } from '../legal-check.ts'
import { withdrawalIn } from '../notions.ts'

/**
 * Rule 6: a withdrawal that can be made online, asks for nothing but who and which contract, and is acknowledged on a
 * durable medium with its day and time. The portal makes every request in two steps.
 */
export const withdrawalFunctionMissing: LegalCheck = ({ policy }) => {
  const withdrawal = withdrawalIn(policy)
  if (typeof withdrawal === 'string' || withdrawal.functionElsewhere !== undefined) return []
  const { request } = withdrawal
  const kind = policy.requests[request] as RequestKind
  const lacking = [
    ...(online(policy) ? [] : ['it cannot be made on the web']),
    ...(asksMore(policy, kind) ? ['it asks for more than who withdraws from which contract'] : []),
    ...(acknowledged(policy, request) ? [] : ['no message acknowledges it with its day and time']),
  ]
  if (lacking.length === 0) return []
  return [
    {
      at: `requests.${request}`,
      message: `The withdrawal is not the function that the law asks for: ${lacking.join('; ')}.`,
      help: 'Ask nothing that is required, and add a message on "opened" to the customer with {request.receivedAt}; or say under "law.withdrawal.function-elsewhere" where the function is.',
    },
  ]
}

function online({ channels }: Policy): boolean {
  return Object.keys(channels).length === 0 || Object.hasOwn(channels, 'web')
}

function asksMore(policy: Policy, { ask, evidence, description }: RequestKind): boolean {
  const described = description ?? policy.description
  return (
    Object.values(ask).some(isRequired) ||
    Object.values(evidence).some(({ required }) => required) ||
    Object.values(policy.evidence).some(({ required, when }) => required && when === undefined) ||
    (described !== undefined && described.required !== false)
  )
}

const begins = new Set(['opened', 'admitted'])

function acknowledged(policy: Policy, request: string): boolean {
  return Object.values(policy.messages).some(
    (message) =>
      message.on.some((event) => begins.has(event)) &&
      message.to === 'customer' &&
      truthOf(policy, message.when, consumerAsking(request)) !== false &&
      tellsTheTime(message),
  )
}

function tellsTheTime({ body }: Message): boolean {
  const timed = (template: Template) =>
    template.some((part) => isExpression(part) && /\bnow\b|[aA]t\b/.test(part.source))
  return Object.values(body).every(timed)
}
