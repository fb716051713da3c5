/** What is filled in where a canned reply is used: `{name}` becomes the customer's name, and so on. */
export const replyPlaces = ['name', 'order', 'number', 'agent'] as const
export type ReplyPlace = (typeof replyPlaces)[number]

/** What stands in braces and is no place, and braces alone: customers would read them. */
export const strangeIn = (text: string): string[] =>
  (text.match(/\{[^{}]*\}|[{}]/g) ?? []).filter(
    (found) => !replyPlaces.some((place) => found === `{${place}}`),
  )
