/**
 * The log: one JSON object per line, for machines and for years, so nothing personal goes in. What may be logged is listed; everything else is left out,
 * with its name under `left_out`, so that a slip shows without telling.
 */
import { type DestinationStream, type Logger, pino } from 'pino'
import { scrubbed, scrubbedError } from './scrub.ts'
import { textLines } from './text-lines.ts'

export interface LogOptions {
  level: string
  /** For people instead of machines. */
  text?: boolean
  destination?: DestinationStream
}

export function createLog({ level, text = false, destination = pino.destination(1) }: LogOptions): Logger {
  const log = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        log: admitted,
      },
      serializers: { err: (error) => error },
      hooks: {
        logMethod([first, second], method) {
          if (typeof first === 'string') method.call(this, scrubbed(first))
          else method.call(this, first instanceof Error ? { err: first } : first, said(second, first))
        },
      },
    },
    text ? textLines(destination) : destination,
  )
  // Children do not pass what they are bound to through the formatters. They inherit this.
  const { child } = log
  log.child = function (this: Logger, bindings: Record<string, unknown>, options) {
    return child.call(this, admitted(bindings), options)
  } as typeof child
  return log
}

const said = (message: unknown, first: unknown) =>
  typeof message === 'string' ? scrubbed(message) : hasError(first) ? 'An error.' : ''

const hasError = (first: unknown) =>
  first instanceof Error || (typeof first === 'object' && first !== null && 'err' in first)

/** Names of what may be logged. Values are ids, words of ours or of the policy, counts, durations, instants; never what a person wrote or is called. */
const admittedNames = new Set(
  `requestId organisation caseId caseNumber version command outcome kind channel team role policy policyVersion step
  method route status ms seconds count total lagMs attempt attempts delayMs effectId jobId task keyId userId webhookId fileId messageId
  table constraint exitCode signal process processes pid port host address url version migration migrations part check seal
  bytes sha256 mediaType folder file at due until since data worker found queue`.split(/\s+/),
)

function admitted(given: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const leftOut: string[] = []
  for (const [name, value] of Object.entries(given)) {
    if (name === 'err') kept.err = scrubbedError(value)
    else if (admittedNames.has(name) && isPlain(value))
      kept[name] = typeof value === 'string' ? scrubbed(value) : value
    else if (value !== undefined && value !== null) leftOut.push(name)
  }
  return leftOut.length > 0 ? { ...kept, left_out: leftOut } : kept
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string' && !each.includes('@'))
  return ['string', 'number', 'boolean'].includes(typeof value)
}
