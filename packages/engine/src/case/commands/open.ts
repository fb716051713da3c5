import { parseInstant } from '../../calendar/index.ts'
import type { Fields } from '../../policy/expressions/types.ts'
import type { LineFacts } from '../events.ts'
import { answers, evidenceItems, invalid, lineEntries, type Read, text } from '../inputs.ts'
import { recordVerdicts, updateMissing } from '../intake.ts'
import { judgeAdmission } from '../judge.ts'
import { refusal } from '../refusals.ts'
import { regionFor } from '../region.ts'
import { missingOf, requirementsOf } from '../requirements.ts'
import { may } from '../rights.ts'
import { wholeCase } from '../scope.ts'
import { record, standing, stateOf, type Turn } from '../turn.ts'
import type { Given, Refusal, Verdict } from '../types.ts'

/** Opens a case: reads the request, judges it line by line, asks for what is missing. A refused request is a case too, so that it can be contested. */
export function open(turn: Turn): Refusal | undefined {
  const { loaded, command, now } = turn
  const kind = text(turn, 'kind')
  if (!kind.ok) return kind.refusal
  const declared = loaded.policy.requests[kind.value ?? '']
  if (!kind.value || !declared) {
    const kinds = Object.keys(loaded.policy.requests).join(', ')
    return invalid(turn, `"${kind.value ?? ''}" is no kind of request here; there are ${kinds}.`).refusal
  }
  const given = command.given
  if (!given) return invalid(turn, 'A case needs to know its customer: "given" is missing.').refusal
  if (!mayOpen(turn, declared.openedBy)) {
    const message = `This kind of request is opened by ${declared.openedBy.join(', ')}.`
    return refusal(loaded, 'not-permitted', { clause: declared.clause, message })
  }
  const channel = channelOf(turn)
  if (!channel.ok) return channel.refusal
  const receivedAt = receivedOf(turn)
  if (!receivedAt.ok) return receivedAt.refusal
  const fields = {
    ...declared.ask,
    ...Object.assign({}, ...Object.values(declared.heads).map((head) => head.ask)),
  }
  const told = answers(turn, fields, ['head'])
  if (!told.ok) return told.refusal
  const description = text(turn, 'description')
  if (!description.ok) return description.refusal
  const evidence = evidenceItems(turn, Object.keys(requirementsOf(loaded, kind.value).evidence))
  if (!evidence.ok) return evidence.refusal
  const lines = requestedLines(turn, declared.about, declared.heads, told.value.lines)
  if (!lines.ok) return lines.refusal

  const { id, number: _, ...matter } = given
  const number = numberFor(turn, given)
  record(turn, 'opened', {
    id,
    number,
    policy: { id: loaded.policy.id, version: loaded.policy.version },
    region: regionFor(loaded, given, now),
    kind: kind.value,
    receivedAt: receivedAt.value,
    team: firstTeam(turn),
    ...matter,
    ...(matter.incident || !command.with?.incident ? {} : { incident: command.with.incident as Fields }),
    request: {
      ...told.value.facts,
      channel: channel.value,
      ...(description.value === undefined ? {} : { description: description.value }),
    },
    lines: lines.value,
    evidence: evidence.value,
  })
  return judgeRequest(turn)
}

/** Judges the request as it now stands. Gives a refusal only for what cannot be sent at all. */
export function judgeRequest(turn: Turn): Refusal | undefined {
  const unsent = missingOf(turn.loaded, stateOf(turn), 'before-sending')
  if (unsent.length > 0) {
    const names = unsent.map((piece) => piece.name).join(', ')
    return refusal(turn.loaded, 'missing', {
      clause: unsent[0]?.clause,
      message: `The request cannot be sent without: ${names}.`,
      missing: unsent,
    })
  }
  const verdicts = overruledWhere(
    turn,
    judgeAdmission(turn.loaded, stateOf(turn), stateOf(turn).receivedAt, turn.trace),
  )
  if (recordVerdicts(turn, verdicts)) updateMissing(turn)
  return undefined
}

/** A refusal that a person overrules at intake admits the line, citing the same clause. */
function overruledWhere(turn: Turn, verdicts: Verdict[]): Verdict[] {
  return verdicts.map((verdict) => {
    if (verdict.outcome === 'admitted' || !turn.command.overrule) return verdict
    const refused = refusal(turn.loaded, 'admission', {
      clause: verdict.clause,
      message: 'Refused at intake.',
    })
    if (standing(turn, refused, may(turn.loaded, turn.by, 'overrule'))) return verdict
    return {
      line: verdict.line,
      outcome: 'admitted',
      clause: verdict.clause,
      rule: `overruled ${verdict.rule}`,
    }
  })
}

function mayOpen(turn: Turn, openedBy: readonly string[]): boolean {
  const { party } = turn.by
  const team = turn.loaded.policy.teams[party]
  return (
    openedBy.includes(party) ||
    (team !== undefined && (openedBy.includes('agent') || openedBy.includes(team.role)))
  )
}

function channelOf(turn: Turn): Read<string> {
  const { channels, channelsClause } = turn.loaded.policy
  const channel = text(turn, 'channel')
  if (!channel.ok) return channel
  const value = channel.value ?? 'web'
  const listed = Object.keys(channels)
  if (
    turn.by.party === 'system' ||
    listed.length === 0 ||
    listed.includes(value) ||
    (channel.value === undefined && !listed.includes('web'))
  ) {
    return {
      ok: true,
      value: listed.length === 0 || listed.includes(value) || channel.value ? value : (listed[0] ?? value),
    }
  }
  const message = `Requests come by ${listed.join(', ')}.`
  return { ok: false, refusal: refusal(turn.loaded, 'channel-closed', { clause: channelsClause, message }) }
}

/** When one of our channels had the request. Only we can say that it was earlier than now. */
function receivedOf(turn: Turn): Read<number> {
  const given = turn.command.with?.receivedAt
  if (given === undefined) return { ok: true, value: turn.now }
  const at = typeof given === 'number' ? { ok: true as const, value: given } : parseInstant(String(given))
  if (!at.ok) return invalid(turn, at.problem.text)
  if (turn.by.party === 'customer' || turn.by.party === 'seller')
    return invalid(turn, '"receivedAt" is for our own channels to say.')
  if (at.value > turn.now) return invalid(turn, '"receivedAt" cannot lie in the future.')
  return { ok: true, value: at.value }
}

function requestedLines(
  turn: Turn,
  about: string,
  heads: Record<string, unknown>,
  told: LineFacts,
): Read<LineFacts> {
  if (about === 'order' || about === 'none') return { ok: true, value: [{ id: wholeCase, facts: {} }] }
  if (about === 'heads') return requestedHeads(turn, heads)
  const ordered = ((turn.command.given?.order?.lines ?? []) as Fields[]).map((line) => ({
    id: String(line.id),
    facts: line,
  }))
  if (ordered.length === 0) return { ok: true, value: [{ id: wholeCase, facts: {} }] }
  const entries = lineEntries(turn)
  if (!entries.ok) return entries
  const ids = entries.value.length > 0 ? entries.value.map((line) => line.id) : ordered.map((line) => line.id)
  const strange = ids.find((id) => !ordered.some((line) => line.id === id))
  if (strange !== undefined)
    return invalid(
      turn,
      `The order has no line "${strange}"; it has ${ordered.map((line) => line.id).join(', ')}.`,
    )
  return {
    ok: true,
    value: ids.map((id) => ({
      id,
      facts: {
        ...ordered.find((line) => line.id === id)?.facts,
        ...told.find((line) => line.id === id)?.facts,
      },
    })),
  }
}

function requestedHeads(turn: Turn, declared: Record<string, unknown>): Read<LineFacts> {
  const heads = turn.command.with?.heads
  if (!Array.isArray(heads) || heads.length === 0)
    return invalid(turn, `Say what is claimed: "heads" lists any of ${Object.keys(declared).join(', ')}.`)
  const lines: LineFacts = []
  for (const { head, ...facts } of heads as Fields[]) {
    if (typeof head !== 'string' || !(head in declared))
      return invalid(
        turn,
        `There is no head of claim "${head}"; there are ${Object.keys(declared).join(', ')}.`,
      )
    if (lines.some((line) => line.id === head))
      return invalid(turn, `The head of claim "${head}" is there twice.`)
    lines.push({ id: head, facts: { ...facts, head } })
  }
  return { ok: true, value: lines }
}

/** The order's number where the policy makes that the reference, told apart from the customer's earlier cases on that order; else as given, or the case's id. */
function numberFor({ loaded }: Turn, given: Given): string {
  const order = given.order?.number
  if (loaded.policy.reference !== 'order' || order === undefined) return given.number ?? given.id
  const earlier = ((given.customer.cases ?? []) as Fields[]).filter((each) => each.order === order).length
  return earlier === 0 ? String(order) : `${order}-${earlier + 1}`
}

function firstTeam({ loaded }: Turn): string {
  return loaded.policy.escalation?.levels[0]?.team ?? Object.keys(loaded.policy.teams)[0] ?? 'system'
}
