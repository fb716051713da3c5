import type { Policy } from '@redress/engine'

/**
 * The policy with what must be there before sending made merely required: what is written so far can then be judged long before it could be sent.
 */
export function unfinished(policy: Policy): Policy {
  const lenient = <Rule extends { required: unknown }>(rule: Rule): Rule =>
    rule.required === 'before-sending' ? { ...rule, required: true } : rule
  const fields = (ask: Policy['requests'][string]['ask']) =>
    Object.fromEntries(Object.entries(ask).map(([name, field]) => [name, lenient(field)]))
  const requests = Object.fromEntries(
    Object.entries(policy.requests).map(([kind, request]) => [
      kind,
      {
        ...request,
        ask: fields(request.ask),
        heads: Object.fromEntries(
          Object.entries(request.heads).map(([name, head]) => [name, { ...head, ask: fields(head.ask) }]),
        ),
        ...(request.description ? { description: lenient(request.description) } : {}),
      },
    ]),
  )
  return { ...policy, requests, ...(policy.description ? { description: lenient(policy.description) } : {}) }
}

/** Whether a piece must be there before a request can be sent. */
export function isBeforeSending(
  policy: Policy,
  kind: string,
  { what, name }: { what: string; name: string },
): boolean {
  const request = policy.requests[kind]
  if (what === 'description')
    return (request?.description ?? policy.description)?.required === 'before-sending'
  if (what !== 'field') return false
  const heads = Object.values(request?.heads ?? {}).map(({ ask }) => ask[name])
  return [request?.ask[name], ...heads].some((field) => field?.required === 'before-sending')
}
