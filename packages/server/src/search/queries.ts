import { asPrefixes, type SearchWord } from './words.ts'

/** Words in these languages, by the search configurations of the database. */
const configurations: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sv: 'swedish',
  tr: 'turkish',
}

/** The query of each word, as SQL: how it begins, or its stem in any of the languages. */
export function queriesOf(
  words: readonly SearchWord[],
  languages: readonly string[],
  parameter: (value: unknown) => string,
): string[] {
  const named = languages.flatMap((language) => configurations[language.split('-')[0] ?? ''] ?? [])
  return words.map((word) => {
    const stems =
      word.word === undefined ? [] : [...new Set(named)].map((name) => ({ name, word: word.word }))
    return [
      `to_tsquery('redress_simple', ${parameter(asPrefixes(word))})`,
      ...stems.map((stem) => `plainto_tsquery('redress_${stem.name}', ${parameter(stem.word)})`),
    ].join(' || ')
  })
}
