import { styleText } from 'node:util'
import type { Paint } from '@redress/engine/author'

/** Where a command writes, and what can be seen there. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  /** Colours for each of the two, which may not go to the same place. */
  paint: Paint
  paintError: Paint
  columns: number
  folder: string
}

/** The terminal, file or pipe that the process writes to; colour only where it is a terminal and NO_COLOR is not set. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOnClosedPipe)
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    paint: (colour, text) => styleText(colour, text, { stream: process.stdout }),
    paintError: (colour, text) => styleText(colour, text, { stream: process.stderr }),
    columns: process.stdout.columns ?? 100,
    folder: process.cwd(),
  }
}

/** `redress … | head` ends quietly. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
