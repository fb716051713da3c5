import type { Expression, Language, Template } from '../model.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { piece } from './expression.ts'
import { text } from './text.ts'

/** A sentence in each language, with expressions in braces; doubled braces stand for one. */
export function templates(
  context: Context,
  authored: string | Record<string, string>,
  at: Path,
): Record<Language, Template> {
  const sentences = text(context, authored, at)
  return Object.fromEntries(
    Object.entries(sentences).map(([language, sentence]) => {
      const place = typeof authored === 'string' ? at : [...at, language]
      return [language, template(context, sentence, place)]
    }),
  )
}

function template(context: Context, sentence: string, at: Path): Template {
  const parts: (string | Expression)[] = []
  let words = ''
  for (let index = 0; index < sentence.length; ) {
    const character = sentence[index] ?? ''
    const doubled = (character === '{' || character === '}') && sentence[index + 1] === character
    const end = character === '{' && !doubled ? closingBrace(sentence, index) : undefined
    if (end === -1) {
      const help = 'Close it with }, or write {{ for a brace in the text.'
      context.report({ at, index }, 'template-open', 'A brace is opened here and not closed.', help)
      return parts
    }
    if (end === undefined) {
      words += character
      index += doubled ? 2 : 1
    } else {
      if (words !== '') parts.push(words)
      words = ''
      parts.push(piece(context, { source: sentence.slice(index + 1, end), index: index + 1 }, at, 'value'))
      index = end + 1
    }
  }
  return words === '' ? parts : [...parts, words]
}

function closingBrace(sentence: string, open: number): number {
  let depth = 0
  let quote = ''
  for (let index = open; index < sentence.length; index += 1) {
    const character = sentence[index] ?? ''
    if (quote !== '') {
      if (character === '\\') index += 1
      else if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    if (depth === 0) return index
  }
  return -1
}
