import { keptFor } from '../storage.ts'

const kept = 'redress-language'

/** The language of a page: chosen before, else the browser's, else the first that there is. */
export function chooseLanguage(offered: readonly string[]): string {
  const wished = [keptFor('browser').getItem(kept), ...navigator.languages.map((each) => each.split('-')[0])]
  return wished.find((each): each is string => !!each && offered.includes(each)) ?? offered[0] ?? 'en'
}

export function keepLanguage(language: string): void {
  keptFor('browser').setItem(kept, language)
}
