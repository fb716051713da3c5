import { createContext, useContext } from 'react'

/** What a field of a policy needs to be shown, with or without a case. */
export interface FieldWords {
  zone: string
  say: (text: Readonly<Record<string, string>> | undefined) => string | undefined
  currency: string
}

const Context = createContext<FieldWords>({
  zone: 'UTC',
  say: (text) => text && Object.values(text)[0],
  currency: 'EUR',
})
export const FieldWordsProvider = Context.Provider
export const useFieldWords = (): FieldWords => useContext(Context)
