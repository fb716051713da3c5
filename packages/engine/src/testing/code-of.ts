/** What a source file says to the machine: its code without comments and texts, and the modules it imports. */
export interface Code {
  code: string
  imports: string[]
}

/** Reads TypeScript without parsing it: enough to tell code from comments, texts and patterns. */
export function codeOf(text: string): Code {
  const read: Code = { code: '', imports: [] }
  let rest = text
  while (rest !== '') rest = rest.slice(take(rest, read))
  return read
}

const comment = /^(\/\/[^\n]*|\/\*[\s\S]*?\*\/)/
const quoted = /^('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/
const pattern = /^\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/
const beforePattern = /(^|[(,=:[!&|?{};>+~]|\breturn|\bcase)\s*$/
const importing = /\b(from|import|import\()\s*$/

function take(rest: string, read: Code): number {
  const commented = comment.exec(rest)
  if (commented) return commented[0].length
  const string = quoted.exec(rest)
  if (string) {
    if (importing.test(read.code)) read.imports.push(string[0].slice(1, -1))
    read.code += '""'
    return string[0].length
  }
  if (rest.startsWith('`')) return takeTemplate(rest, read)
  const expression = beforePattern.test(read.code.slice(-20)) ? pattern.exec(rest) : undefined
  if (expression) {
    read.code += '/./'
    return expression[0].length
  }
  const plain = /^[\w$ \n]+/.exec(rest)?.[0] ?? rest.charAt(0)
  read.code += plain
  return plain.length
}

/** A template: its words are left out, what stands in its braces is code. */
function takeTemplate(rest: string, read: Code): number {
  let at = 1
  read.code += '""'
  while (at < rest.length && rest[at] !== '`') {
    if (rest.startsWith('${', at)) at = takeBraces(rest, at + 2, read)
    else at += rest[at] === '\\' ? 2 : 1
  }
  return at + 1
}

function takeBraces(rest: string, from: number, read: Code): number {
  let at = from
  read.code += ' ('
  for (let depth = 1; at < rest.length; ) {
    if (rest[at] === '{') depth += 1
    if (rest[at] === '}') depth -= 1
    if (depth === 0) break
    at += take(rest.slice(at), read)
  }
  read.code += ') '
  return at + 1
}
