import { parseDocument, type YAMLParseError } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { Position } from '../model.ts'
import { convert, type Trouble, Unreadable } from './convert.ts'
import { explainSyntax } from './explain.ts'
import { findExcess } from './limits.ts'
import { createLines } from './lines.ts'
import type { Node } from './tree.ts'

/** A file that was read: its tree, and where an offset stands. No tree where it cannot be read at all. */
export interface YamlSource {
  file: string
  text: string
  root?: Node
  positionOf(offset: number): Position
  diagnostics: Diagnostic[]
}

const mostSyntaxErrors = 3
const mostTroubles = 50

/** Reads YAML 1.2 into a positioned tree, whatever is thrown at it. */
export function readYaml(text: string, file: string): YamlSource {
  const excess = findExcess(text)
  const positionOf = createLines(excess ? text.slice(0, excess.offset + 1) : text)
  const diagnostics: Diagnostic[] = []
  const report = ({ id, offset, message, help }: Trouble) => {
    if (diagnostics.length >= mostTroubles) return
    diagnostics.push({ severity: 'error', id, file, position: positionOf(offset), message, help })
  }
  const source: YamlSource = { file, text, positionOf, diagnostics }
  if (excess) report({ id: 'file-refused', ...excess })
  else {
    const root = parse(text, report)
    if (root) source.root = root
  }
  return source
}

function parse(text: string, report: (trouble: Trouble) => void): Node | undefined {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  for (const error of tellingErrors(document.errors)) {
    report({ id: 'yaml-syntax', offset: error.pos[0], ...explainSyntax(error, text) })
  }
  if (document.errors.length > 0) return undefined
  try {
    return convert(document, report)
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    report(problem.trouble)
    return undefined
  }
}

/** Not those that only follow from an earlier one: a token out of place after the first, a later indentation. */
function tellingErrors(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const first = errors[0]?.pos[0] ?? 0
  const telling = errors.filter(({ code, pos }) => pos[0] === first || !followUps.has(code))
  return telling.slice(0, mostSyntaxErrors)
}

const followUps = new Set<YAMLParseError['code']>([
  'UNEXPECTED_TOKEN',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
])
