import type { Terminal } from '../terminal.ts'

/** Prints a result for programs. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(JSON.stringify(value, null, 2))
}
