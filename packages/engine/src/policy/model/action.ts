/** What people do in a case, and what is written to them for it. */

import type { Content, Field } from './asked.ts'
import type { Consequence } from './consequence.ts'
import type { Expression, Template } from './expression.ts'
import type { ClauseId, Language, Text } from './text.ts'

export interface Action {
  title?: Text
  by?: string[]
  when?: Expression
  clause?: ClauseId
  ask: Record<string, Field>
  status?: string
  then: Consequence[]
  /** A built-in action that the policy narrows. */
  builtIn: boolean
}

export interface Document {
  title: Text
  with: string
  when?: Expression
  clause: ClauseId
  contents: Record<string, Content>
}

export interface Message {
  on: string[]
  when?: Expression
  to: string
  subject?: Record<Language, Template>
  body: Record<Language, Template>
  /** Documents that go with it. */
  attach?: string[]
  clause?: ClauseId
}
