import type { DateRange, HolidayPort, Parsed, Zone } from '../../calendar/index.ts'
import type { ExpressionEnvironment } from '../expressions/environment.ts'
import type { Language } from '../model.ts'
import type { Node, Path } from '../yaml/tree.ts'
import type { Names } from './names.ts'

/** Where zones and holidays are read from when a policy version is compiled; `@redress/engine/platform` has both. */
export interface CompilePorts extends HolidayPort {
  resolveZone(name: string, range: DateRange): Parsed<Zone>
}

/** Where to point: to the value at a path, to its key, or into the text of its value. */
export interface Place {
  at: Path
  atKey?: boolean
  /** An index into the text of the value. */
  index?: number
}

export type Report = (
  place: Path | Place,
  id: string,
  message: string,
  help: string | (() => string),
  severity?: 'error' | 'warning',
) => void

/** What the compilation of one policy carries around. */
export interface Context {
  root: Node
  ports: CompilePorts
  languages: readonly Language[]
  names: Names
  report: Report
  /** Absent while facts or named values are of the wrong shape: expressions are then left unchecked. */
  environment?: ExpressionEnvironment
  /** Named values that read the line being judged, through others as well. */
  lineNames: ReadonlySet<string>
  positionOf(at: Path, atKey?: boolean): { line: number; column: number }
}
