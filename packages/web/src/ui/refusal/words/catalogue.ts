import type { WrongView } from '@redress/server/api'

/** The keys of a command that people can be told about where the policy has no name for them. */
export const namedKeys = [
  'answers',
  'case',
  'customer',
  'description',
  'evidence',
  'heads',
  'kind',
  'lines',
  'message',
  'nobody',
  'order',
  'outcome',
  'reason',
  'receivedAt',
  'remedy',
  'offer',
  'seller',
  'team',
  'to',
] as const

/** Words for everything that can be wrong: a reason without words in one of the languages does not compile. */
export type WrongCatalogue = Readonly<
  Record<
    | `wrong.${WrongView['id']}`
    | `wrong.key-${(typeof namedKeys)[number]}`
    | 'wrong.something'
    | 'wrong.of-line',
    string
  >
>
