import type { Terminal } from './terminal.ts'

/** A terminal without colour that keeps what was written, for tests. */
export function memoryTerminal(folder: string): Terminal & { written: string; errors: string } {
  const terminal = {
    written: '',
    errors: '',
    out(text: string) {
      terminal.written += `${text}\n`
    },
    error(text: string) {
      terminal.errors += `${text}\n`
    },
    paint: (_colour: string, text: string) => text,
    paintError: (_colour: string, text: string) => text,
    columns: 100,
    folder,
  }
  return terminal
}
