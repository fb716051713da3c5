import type { Field, Policy } from './model.ts'

/** Everything that a policy asks anywhere, by name: of a request and its heads, an action, a step of a remedy, a document. */
export function askedIn({ requests, actions, remedies, documents }: Policy): Record<string, Field>[] {
  return [
    ...Object.values(requests).flatMap(({ ask, heads }) => [
      ask,
      ...Object.values(heads).map((head) => head.ask),
    ]),
    ...Object.values(actions).map(({ ask }) => ask),
    ...Object.values(remedies).flatMap(({ steps }) => steps.map(({ ask }) => ask)),
    ...Object.values(documents).map(({ contents }) => contents),
  ]
}
