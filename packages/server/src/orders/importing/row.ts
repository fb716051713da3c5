/** One row of a file: what it says, or why it cannot be read. */
export type Row<Value> = ReadRow<Value> | WrongRow

interface Placed {
  /** The line it begins on, from 1. */
  line: number
  /** As it stands in the file, without its last line break. */
  raw: string
}

export interface ReadRow<Value> extends Placed {
  value: Value
}

export interface WrongRow extends Placed {
  /** What is wrong, and what to do. */
  wrong: string
  /** The place in `raw`, from 0. */
  offset: number
}

/** The line and column, both from 1, of a place in a row. */
export function placeIn({ line, raw }: Placed, offset: number): { line: number; column: number } {
  const before = raw.slice(0, offset)
  const lineBreaks = before.split('\n').length - 1
  return { line: line + lineBreaks, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}
