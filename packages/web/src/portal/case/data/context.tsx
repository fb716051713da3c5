import type { CaseView } from '@redress/server/api'
import { createContext, useContext } from 'react'
import type { Gives } from './giving.ts'

/** The case that a page is about, and who looks at it. */
export interface CaseOnPage extends Gives {
  view: CaseView
  me: 'customer' | 'seller'
}

export const CaseContext = createContext<CaseOnPage | undefined>(undefined)

export function useOnPage(): CaseOnPage {
  const found = useContext(CaseContext)
  if (!found) throw new Error('There is no case around.')
  return found
}
