import { nearest, suggest } from '../expressions/did-you-mean.ts'
import type { Text } from '../model.ts'
import type { Path } from '../yaml/tree.ts'
import { pathText } from '../yaml/tree.ts'
import type { Context } from './context.ts'

/** A sentence in each of the policy's languages; a language without one is a warning. */
export function text(context: Context, authored: string | Record<string, string>, at: Path): Text {
  if (typeof authored === 'string') return inOneLanguage(context, authored, at)
  for (const language of Object.keys(authored)) refuseLanguage(context, language, [...at, language])
  warnMissing(context, authored, at)
  return authored
}

/** Reports a language that the policy does not have; `keys` may stand beside the languages. */
export function refuseLanguage(context: Context, language: string, at: Path, keys: string[] = []): void {
  if (context.languages.length === 0 || context.languages.includes(language)) return
  const near = nearest(language, keys)
  const help = near ? `Did you mean "${near}"?` : suggest(language, context.languages, 'languages')
  context.report(
    { at, atKey: true },
    'unknown-name',
    `"${language}" is not one of the policy's languages.`,
    help,
  )
}

/** Reports each language in which a sentence is missing. */
export function warnMissing(context: Context, authored: Readonly<Record<string, unknown>>, at: Path): void {
  for (const language of context.languages) {
    const given = Object.hasOwn(authored, language) ? authored[language] : undefined
    if (typeof given === 'string' && given.trim() !== '') continue
    const message = `${pathText(at)} has no text in ${languageName(language)}.`
    const help = `Add "${language}:" with the sentence, or take ${language} out of the languages.`
    context.report({ at, atKey: true }, 'missing-translation', message, help, 'warning')
  }
}

function inOneLanguage(context: Context, sentence: string, at: Path): Text {
  const [only] = context.languages
  if (only === undefined) return {}
  if (context.languages.length === 1) return { [only]: sentence }
  const example = context.languages.map((language) => `${language}: "…"`).join(', ')
  const message = `${pathText(at)} is one sentence, and the policy has ${context.languages.length} languages.`
  context.report(at, 'text-without-language', message, `Give it in each language: { ${example} }.`)
  return {}
}

/** A language by its English name: "French (fr)". */
export function languageName(language: string): string {
  try {
    return `${new Intl.DisplayNames('en', { type: 'language' }).of(language)} (${language})`
  } catch {
    return `"${language}"`
  }
}
