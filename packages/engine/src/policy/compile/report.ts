import type { Position } from '../model.ts'
import { offsetInScalar } from '../yaml/offset-in-scalar.ts'
import type { YamlSource } from '../yaml/read.ts'
import { entryAt, type Node, nodeAt, type Path, pathText } from '../yaml/tree.ts'
import type { Place, Report } from './context.ts'

const mostDiagnostics = 200
const longestSentence = 700

/** Collects what is wrong with one file, each at its line and column, up to a bound. */
export function createReport(
  source: YamlSource,
  root: Node,
): { report: Report; locate(place: Path | Place): Position } {
  const { file, diagnostics } = source
  const locate = (place: Path | Place) => source.positionOf(offsetOf(source.text, root, place))
  const report: Report = (place, id, message, help, severity = 'error') => {
    if (diagnostics.length > mostDiagnostics) return
    const full = diagnostics.length === mostDiagnostics
    const said = {
      severity,
      id,
      message: shortened(message),
      help: shortened(typeof help === 'string' ? help : help()),
    }
    const what = full ? { severity: 'error' as const, ...tooManyToShow } : said
    const at = shortened(pathText(isPlace(place) ? place.at : place))
    diagnostics.push({ ...what, file, position: locate(place), ...(at !== '' && { at }) })
  }
  return { report, locate }
}

const tooManyToShow = {
  id: 'too-many-problems',
  message: `There are more than ${mostDiagnostics} problems; the rest are not shown.`,
  help: 'Mend the first ones; many of the others often follow from them.',
}

function shortened(text: string): string {
  const quoted = text.replace(/"([^"]{60})[^"]{20,}"/g, '"$1…"')
  return quoted.length > longestSentence ? `${quoted.slice(0, longestSentence)}…` : quoted
}

function offsetOf(text: string, root: Node, place: Path | Place): number {
  const { at, atKey = false, index }: Place = isPlace(place) ? place : { at: place }
  const node = nodeAt(root, at)
  const entry = entryAt(root, at)
  if (atKey && entry) return entry.keyStart
  if (!node) return at.length === 0 ? 0 : offsetOf(text, root, { at: at.slice(0, -1), atKey: true })
  if (node.kind !== 'scalar') return entry?.keyStart ?? node.start
  return index === undefined ? node.start : offsetInScalar(text, node, index)
}

function isPlace(place: Path | Place): place is Place {
  return !Array.isArray(place)
}
