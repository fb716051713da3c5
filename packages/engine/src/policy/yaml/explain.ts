import type { YAMLParseError } from 'yaml'

/** What a syntax error of the YAML library means to someone who writes a policy. */
export function explainSyntax(error: YAMLParseError, text: string): { message: string; help: string } {
  const known = dashAmongKeys(error, text) ?? explanations[error.code]
  if (known) return known
  const message =
    error.code === 'UNEXPECTED_TOKEN'
      ? 'What stands here does not fit what comes before it.'
      : `This cannot be read: ${lowerFirst(error.message)}.`
  return { message, help: helpNear(text, error.pos[0]) }
}

const quote = 'Put the whole value in quotes: \'order.total > 0 ? "a" : "b"\'.'

const explanations: Partial<Record<YAMLParseError['code'], { message: string; help: string }>> = {
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab.',
    help: 'Indent with spaces, two for each level.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second ": " on this line.',
    help: `A value that contains ": " needs quotes. ${quote}`,
  },
  MULTIPLE_DOCS: {
    message: 'A second document begins here ("---").',
    help: 'One policy is one file with one document. Move the rest to a file of its own.',
  },
  BAD_INDENT: {
    message: 'The indentation does not fit what stands above.',
    help: 'Keys of one level begin in one column. If a bracket or brace above is not closed, close it.',
  },
  MISSING_CHAR: {
    message: 'Something is not closed, or a comma is missing.',
    help: 'Close each quote, bracket and brace, and put commas between entries. Inside { } an expression with a comma, a bracket or a brace needs quotes.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot begin with this character.',
    help: 'Put the value in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is neither "key: value" nor a list entry.',
    help: 'Put a colon and a space after the key, and text of several lines in quotes or after "|".',
  },
  RESOURCE_EXHAUSTION: {
    message: 'This is nested too deeply to be read.',
    help: 'Check for brackets or dashes that are never closed.',
  },
  BAD_ALIAS: {
    message: 'This is read as an alias or an anchor.',
    help: 'Put a value that begins with * or & in quotes.',
  },
}

/** Some entries of one list begin with a dash and others do not. */
function dashAmongKeys(
  { code, pos: [offset] }: YAMLParseError,
  text: string,
): { message: string; help: string } | undefined {
  if (code !== 'BAD_INDENT' && code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const end = text.indexOf('\n', offset)
  const lines = text.slice(0, end === -1 ? text.length : end).split('\n')
  const line = lines.pop() ?? ''
  const above = lines.findLast((other) => other.trim() !== '' && indentOf(other) <= indentOf(line)) ?? ''
  if (indentOf(above) !== indentOf(line) || isEntry(above) === isEntry(line)) return undefined
  return {
    message: isEntry(line)
      ? 'This entry begins with a dash, and what stands above it does not.'
      : 'This line has no dash, and the entry above it has.',
    help: 'In a list, such as the steps of a remedy, each entry begins with a dash: "- refund: …".',
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isEntry(line: string): boolean {
  return line.trimStart().startsWith('- ')
}

function helpNear(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  if (/[[{]/.test(line)) {
    return 'Inside { } and [ ] an expression or a period with a comma, a bracket or a brace needs quotes: { amount: "max(a, b)" }.'
  }
  return 'Put the value in quotes, or look for a missing quote, colon or dash just above.'
}

function lowerFirst(message: string): string {
  const text = message.replace(/[.\s]+$/, '')
  return text.charAt(0).toLowerCase() + text.slice(1)
}
