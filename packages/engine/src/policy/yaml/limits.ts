import { Lexer } from 'yaml'

/** What a policy file may measure. A large real one has about 60 000 characters, 15 000 tokens and 8 levels. */
export const limits = { characters: 1_000_000, tokens: 150_000, depth: 40, columns: 200, values: 100_000 }

export interface Excess {
  offset: number
  message: string
  help: string
}

/** The first limit that a text breaks, found without building anything. */
export function findExcess(text: string): Excess | undefined {
  if (text.length > limits.characters) {
    return {
      offset: 0,
      message: `The file is ${(text.length / 1_000_000).toFixed(1)} MB long; a policy may have 1 MB.`,
      help: 'Check that this is the policy file. A large one has about 60 kB.',
    }
  }
  const control = [...controlCharacters(text)][0]
  return control ?? tooManyTokens(text)
}

function* controlCharacters(text: string): Generator<Excess> {
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset)
    const allowed = code >= 32 ? code !== 127 : code === 9 || code === 10 || code === 13
    if (!allowed) yield controlCharacter(offset, code)
    if (!allowed) return
  }
}

function controlCharacter(offset: number, code: number): Excess {
  const name = code === 0 ? 'a NUL byte' : `the control character ${code.toString(16).padStart(4, '0')}`
  return {
    offset,
    message: `There is ${name} in the file.`,
    help: 'Save the file as plain text in UTF-8, and take the character out.',
  }
}

function tooManyTokens(text: string): Excess | undefined {
  let [offset, tokens, brackets, indicators, lineStart] = [0, 0, 0, 0, 0]
  for (const token of new Lexer().lex(text)) {
    if (token === '\x02' || token === '\x18' || token === '\x1f' || token === '\uFEFF') {
      offset += token === '\uFEFF' ? 1 : 0
      continue
    }
    tokens += 1
    if (token === '[' || token === '{') brackets += 1
    else if (token === ']' || token === '}') brackets -= 1
    else if (brackets === 0 && isIndicator(token)) {
      indicators += 1
      if (offset - lineStart > limits.columns && token !== ':') return tooDeep(offset)
    }
    if (brackets > limits.depth || indicators > limits.depth) return tooDeep(offset)
    if (tokens > limits.tokens) return tooMany(offset)
    offset += token.length
    if (token.includes('\n')) [indicators, lineStart] = [0, offset]
  }
  return undefined
}

function isIndicator(token: string): boolean {
  return token === '-' || token === '?' || token === ':'
}

/** What to say of something nested deeper than anything a policy needs. */
export function tooDeep(offset: number): Excess {
  return {
    offset,
    message: `This is nested more than ${limits.depth} levels deep.`,
    help: 'No part of a policy needs that. Check for brackets or dashes that are never closed.',
  }
}

/** What to say of a file with more parts than anything a policy needs. */
export function tooMany(offset: number): Excess {
  return {
    offset,
    message: `The file has more than ${limits.values.toLocaleString('en')} parts.`,
    help: 'A policy stays far below that. Check for aliases that repeat one another, or for text that is not a policy.',
  }
}
