/**
 * How the reader writes dates and money in a language: `en-GB` where the browser says so, else the language alone. Arabic stays without a country: some of
 * them have other digits, which stood beside ours.
 */
export function localeOf(
  language: string,
  wished: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  if (language === 'ar') return language
  return wished.find((each) => each.split('-')[0] === language) ?? language
}
