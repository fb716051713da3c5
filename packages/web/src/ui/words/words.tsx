/** Words in the reader's language, as ICU messages: `words('queue.count', { count: 3 })`. */
import { IntlMessageFormat } from 'intl-messageformat'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

export type Catalogue = Readonly<Record<string, string>>

export interface Words {
  (key: string, values?: Record<string, string | number | Date>): string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur'])

/** In which direction a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** Words from a catalogue; what it lacks is shown as its key, which a test looks for. */
export function wordsOf(language: string, catalogue: Catalogue): Words {
  const formats = new Map<string, IntlMessageFormat>()
  const say = (key: string, values?: Record<string, string | number | Date>): string => {
    const text = catalogue[key]
    if (text === undefined) return key
    if (!text.includes('{')) return text
    let format = formats.get(key)
    if (!format) {
      format = new IntlMessageFormat(text, language)
      formats.set(key, format)
    }
    return String(format.format(values))
  }
  return Object.assign(say, {
    language,
    direction: directionOf(language),
  })
}

const Context = createContext<Words>(wordsOf('en', {}))

export function WordsProvider({
  language,
  catalogue,
  children,
}: {
  language: string
  catalogue: Catalogue
  children: ReactNode
}) {
  const words = useMemo(() => wordsOf(language, catalogue), [language, catalogue])
  return <Context value={words}>{children}</Context>
}

export const useWords = (): Words => useContext(Context)
