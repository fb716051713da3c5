import type { RequestKind } from '../../policy/model.ts'
import { answers } from '../inputs/answers.ts'
import { evidenceItems } from '../inputs/evidence.ts'
import { good, invalid, type Read, text } from '../inputs/read.ts'
import { recordVerdicts, updateMissing } from '../intake.ts'
import { judgeAdmission } from '../judge.ts'
import { named } from '../named.ts'
import { regionFor, zoneOf } from '../region.ts'
import { channelOf, incidentOf, numberFor, receivedOf } from '../request/arrival.ts'
import { readGiven } from '../request/given.ts'
import { notTheirs, overruledWhere, unsent } from '../request/judge.ts'
import { requestedLines, withTold } from '../request/lines.ts'
import { fieldsOf, requirementsOf } from '../requirements.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { CaseEvent, Given, Refusal } from '../types.ts'

/** Opens a case: reads the request, judges it line by line, asks for what is missing. A refused request is a case too, so that it can be contested. */
export function open(turn: Turn): Refusal | undefined {
  const { loaded, command } = turn
  const kind = text(turn, 'kind')
  if (!kind.ok) return kind.refusal
  const declared = named(loaded.policy.requests, kind.value)
  if (kind.value === undefined || !declared) {
    const options = Object.keys(loaded.policy.requests)
    const value = kind.value ?? ''
    const message = `"${value}" is no kind of request here; there are ${options.join(', ')}.`
    return invalid(turn, message, { id: 'one-of', at: 'kind', value, options }).refusal
  }
  const given = readGiven(command.given)
  if (!given.ok) return invalid(turn, ...given.wrong).refusal
  const theirs = notTheirs(turn, declared)
  if (theirs) return theirs
  const opened = readRequest(turn, kind.value, declared, given.value)
  if (!opened.ok) return opened.refusal
  record(turn, 'opened', opened.value)
  return unsent(turn) ?? judgeRequest(turn)
}

type Opened = Extract<CaseEvent, { type: 'opened' }>['data']

function readRequest(turn: Turn, kind: string, declared: RequestKind, given: Given): Read<Opened> {
  const { policy } = turn.loaded
  const channel = channelOf(turn)
  if (!channel.ok) return channel
  const region = regionFor(turn.loaded, given, turn.now)
  const receivedAt = receivedOf(turn, region)
  if (!receivedAt.ok) return receivedAt
  const incident = incidentOf(turn, given)
  if (!incident.ok) return incident
  const description = text(turn, 'description')
  if (!description.ok) return description
  const lines = requestedLines(turn, declared, given.order)
  if (!lines.ok) return lines
  const ids = lines.value.map((line) => line.id)
  const told = answers(turn, { fields: fieldsOf(declared), about: 'request', lines: ids })
  if (!told.ok) return told
  const evidence = evidenceItems(turn, Object.keys(requirementsOf(turn.loaded, kind).evidence), ids)
  if (!evidence.ok) return evidence
  return good({
    id: given.id,
    number: numberFor(turn, given),
    policy: { id: policy.id, version: policy.version },
    region,
    zone: zoneOf(turn.loaded, region),
    kind,
    receivedAt: receivedAt.value,
    team: policy.escalation?.levels[0]?.team ?? Object.keys(policy.teams)[0] ?? 'system',
    ...(given.order ? { order: given.order } : {}),
    customer: given.customer,
    ...(given.seller ? { seller: given.seller } : {}),
    ...(incident.value ? { incident: incident.value } : {}),
    request: {
      ...told.value.facts,
      channel: channel.value,
      ...(description.value === undefined ? {} : { description: description.value }),
    },
    lines: withTold(lines.value, told.value.lines),
    evidence: evidence.value,
  })
}

function judgeRequest(turn: Turn): undefined {
  const state = stateOf(turn)
  const verdicts = overruledWhere(turn, judgeAdmission(turn.loaded, state, state.receivedAt, turn.trace))
  if (recordVerdicts(turn, verdicts)) updateMissing(turn)
}
