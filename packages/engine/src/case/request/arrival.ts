import { parseInstant } from '../../calendar/index.ts'
import type { Fields } from '../../policy/expressions/types.ts'
import { notAMap } from '../inputs/plain.ts'
import { good, invalid, type Read, text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { isStaff } from '../rights.ts'
import type { Turn } from '../turn.ts'
import type { Given } from '../types.ts'

/** The channel a request came by, where the policy is open to it. */
export function channelOf(turn: Turn): Read<string> {
  const { channels, channelsClause } = turn.loaded.policy
  const channel = text(turn, 'channel')
  if (!channel.ok) return channel
  const listed = Object.keys(channels)
  const value = channel.value ?? (listed.includes('web') ? 'web' : (listed[0] ?? 'web'))
  if (listed.length === 0 || listed.includes(value) || turn.by.party === 'system') return good(value)
  return {
    ok: false,
    refusal: refusal(turn.loaded, 'channel-closed', {
      clause: channelsClause,
      message: `Requests come by ${listed.join(', ')}.`,
      facts: [{ name: 'request.channel', value }],
      wouldChange: [{ fact: 'request.channel', is: value, needs: `one of ${listed.join(', ')}` }],
    }),
  }
}

/** When one of our channels had the request. Only we can say that it was earlier than now. */
export function receivedOf(turn: Turn, region: string): Read<number> {
  const given = turn.command.with?.receivedAt
  if (given === undefined) return good(turn.now)
  const at = 'receivedAt'
  if (!isStaff(turn.loaded, turn.by))
    return invalid(turn, '"receivedAt" is for our own channels to say.', { id: 'not-theirs', at })
  const read =
    typeof given === 'number' && Number.isSafeInteger(given)
      ? { ok: true as const, value: given }
      : parseInstant(typeof given === 'string' ? given.slice(0, 40) : '')
  if (!read.ok) return invalid(turn, read.problem.text, { id: 'not-a', at, type: 'instant' })
  if (read.value > turn.now)
    return invalid(turn, '"receivedAt" cannot lie in the future.', { id: 'not-past', at })
  if (read.value < turn.loaded.contextOf(region).zone.from)
    return invalid(turn, '"receivedAt" lies before all that this policy knows.', { id: 'too-early', at })
  return good(read.value)
}

/** The operational event behind a request: as the shop's data give it; only our own people say it with the command. */
export function incidentOf(turn: Turn, given: Given): Read<Fields | undefined> {
  const told = turn.command.with?.incident
  if (given.incident || told === undefined) return good(given.incident)
  if (typeof told !== 'object' || told === null || Array.isArray(told))
    return invalid(turn, '"incident" must name facts and their values.', notAMap('incident'))
  if (!isStaff(turn.loaded, turn.by))
    return invalid(turn, '"incident" is for our own systems to report.', { id: 'not-theirs', at: 'incident' })
  return good(told as Fields)
}

/** The order's number where the policy makes that the reference, told apart from the customer's earlier cases on that order; else as given, or the case's id. */
export function numberFor({ loaded }: Turn, given: Given): string {
  const order = given.order?.number
  if (loaded.policy.reference !== 'order' || order === undefined || order === null)
    return given.number ?? given.id
  const earlier = ((given.customer.cases ?? []) as Fields[]).filter((each) => each.order === order).length
  return earlier === 0 ? String(order) : `${order}-${earlier + 1}`
}
