import type { ReplyPlace } from '@redress/server/api'

/** What is filled in where a reply is used; checked against the server's by its type. */
const known: Readonly<Record<ReplyPlace, true>> = { name: true, order: true, number: true, agent: true }
export const replyPlaces = Object.keys(known) as readonly ReplyPlace[]

/** How a place is written in a text. */
export const inBraces = (place: string): string => `{${place}}`

/** The places that texts use, in the order in which they are offered. */
export const placesIn = (texts: Readonly<Record<string, string>>): ReplyPlace[] =>
  replyPlaces.filter((place) => Object.values(texts).some((text) => text.includes(inBraces(place))))

/** What stands in braces and is no place, and braces alone: nothing would fill them in. */
export const strangeIn = (text: string): string[] => [
  ...new Set(
    (text.match(/\{[^{}]*\}|[{}]/g) ?? []).filter(
      (found) => !replyPlaces.some((place) => found === inBraces(place)),
    ),
  ),
]
