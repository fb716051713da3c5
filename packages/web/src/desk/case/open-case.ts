import type { LoadedPolicy, Names } from '@redress/engine'
import type { CaseView, StaffPart } from '@redress/server/api'
import { createContext, useContext } from 'react'
import type { Session } from '../../ui/api/session.ts'
import type { CaseNames } from '../../ui/timeline/names.ts'
import type { Colleague } from './data/colleagues.ts'

/** What every part of the page knows of the case that is open. */
export interface OpenCase {
  number: string
  view: CaseView
  staff: StaffPart
  loaded: LoadedPolicy
  names: CaseNames
  /** What facts and their values are called. */
  usual: Names
  /** A sentence of the policy in the reader's language. */
  say: (text: Readonly<Record<string, string>> | undefined) => string | undefined
  /** The time zone in which the case is counted. */
  zone: string
  me: Session
  /** Whether one of the person's teams may make exceptions. */
  mayOverrule: boolean
  colleagues: readonly Colleague[]
  /** Opens the form of an action, with what is filled in already. */
  act: (action: string, preset?: Record<string, unknown>) => void
}

const Context = createContext<OpenCase | undefined>(undefined)
export const OpenCaseProvider = Context.Provider

export function useOpenCase(): OpenCase {
  const open = useContext(Context)
  if (!open) throw new Error('No case is open here.')
  return open
}

/** The address of a case at the desk. */
export const caseAddress = (number: string): string => `/desk/cases/${encodeURIComponent(number)}`
