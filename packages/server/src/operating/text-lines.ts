import { styleText } from 'node:util'
import type { DestinationStream } from 'pino'

type Line = Record<string, unknown> & {
  level: string
  time: string
  msg: string
  err?: Record<string, unknown>
}

const colours = {
  fatal: 'red',
  error: 'red',
  warn: 'yellow',
  info: 'green',
  debug: 'blue',
  trace: 'gray',
} as const

/** Turns lines of JSON into lines for people: `12:00:00 info  What happened. route=/api/v1/cases`. */
export function textLines(destination: DestinationStream): DestinationStream {
  return {
    write(json: string) {
      destination.write(textLine(JSON.parse(json)))
    },
  }
}

function textLine({ level, time, msg, err, ...rest }: Line): string {
  const colour = colours[level as keyof typeof colours] ?? 'gray'
  const details = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`)
  const head = `${time.slice(11, 19)} ${styleText(colour, level.padEnd(5), { stream: process.stdout })} ${msg}`
  const error = err ? `\n  ${err.type}: ${err.message}\n${indented(String(err.stack))}` : ''
  return `${[head, styleText('gray', details.join(' '), { stream: process.stdout })].join(' ').trimEnd()}${error}\n`
}

const indented = (stack: string) => stack.replace(/^/gm, '    ')
