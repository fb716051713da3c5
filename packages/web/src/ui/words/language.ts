import { createContext, useContext } from 'react'

/** The languages that a page can be read in, and how to choose another. */
export const LanguageContext = createContext<{
  languages: readonly string[]
  choose: (language: string) => void
}>({
  languages: [],
  choose: () => {},
})

export const useLanguages = () => useContext(LanguageContext)
