import type { Opening } from '@redress/server/api'
import type { Draft } from '../case/act/acting.ts'

/** A call as it is being written down. */
export interface Call {
  /** When it began, ISO 8601. */
  receivedAt: string
  channel: string | undefined
  /** The customer and the order, by our ids. */
  customer: string | undefined
  order: string | undefined
  kind: string | undefined
  /** The lines it is about. */
  lines: readonly string[]
  description: string
  /** What was answered: once, and of each line. */
  told: Pick<Draft, 'answers' | 'lines'>
}

export const newCall = (receivedAt: string): Call => ({
  receivedAt,
  channel: undefined,
  customer: undefined,
  order: undefined,
  kind: undefined,
  lines: [],
  description: '',
  told: { answers: {}, lines: {} },
})

const said = (values: Record<string, unknown> | undefined) =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== ''))

/** What a call does not say yet, by the word for it: over which channel, who, about what, about which products. */
export function lackOf(
  { channel, customer, kind, lines }: Pick<Call, 'channel' | 'customer' | 'kind' | 'lines'>,
  about: string | undefined,
): string | undefined {
  if (!channel) return 'call.choose-channel'
  if (!customer) return 'call.who-first'
  if (!kind) return 'call.what-first'
  return about === 'lines' && lines.length === 0 ? 'call.products-first' : undefined
}

/** The request that a call makes; undefined until it says who and what. */
export function openingOf(call: Call, policy: string, about: string | undefined): Opening | undefined {
  const { receivedAt, channel, customer, order, kind, lines, description, told } = call
  if (!customer || !kind) return undefined
  if (about === 'lines' && lines.length === 0) return undefined
  const answers = said(told.answers)
  return {
    policy,
    customer,
    kind,
    receivedAt,
    ...(order ? { order } : {}),
    ...(channel ? { channel } : {}),
    ...(about === 'lines' ? { lines: lines.map((id) => ({ id, ...said(told.lines[id]) })) } : {}),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(description.trim() ? { description: description.trim() } : {}),
  }
}
