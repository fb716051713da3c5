import { createContext, useContext } from 'react'

/** Whether what is still missing is marked: once somebody has tried to go on, not before. */
const Context = createContext(false)
export const MarkedProvider = Context.Provider
export const useMarked = (): boolean => useContext(Context)
