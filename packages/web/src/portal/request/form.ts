import type { CaseView, OrderView } from '@redress/server/api'
import type { ComponentType } from 'react'
import type { Problem } from '../../ui/api/request.ts'
import type { Asked } from '../../ui/judging/asked.ts'
import type { Judgement } from '../../ui/judging/judgement.ts'
import type { Judging } from '../../ui/judging/use-judging.ts'
import type { Upload } from '../../ui/upload/upload.ts'
import type { Editor } from '../draft/use-editor.ts'
import type { ChoicesHere } from '../orders/queries.ts'

/** What can be asked for, as far as the form needs it. */
export type Offered = Pick<ChoicesHere, 'items' | 'clauses' | 'currency'>

export interface NotTakenProps {
  problem: Problem
  form: Form
}

/** All that the parts of the form share. */
export interface Form {
  order: OrderView | undefined
  choices: Offered
  /** The case that it turns into another kind of request; none of a new request. */
  turned: CaseView | undefined
  editor: Editor
  asked: Asked
  uploads: readonly Upload[]
  judging: Judging
  /** Of what is written so far; none until it is said what it is about. */
  judgement: Judgement | undefined
  /** It can be sent as it stands, and no answer is one that cannot be. */
  sendable: boolean
  /** Chooses another kind of request. */
  onKind: (kind: string) => void
  /** Whether there is that choice. */
  hasKind: (kind: string) => boolean
  /** Says why the server did not take what was sent. */
  NotTaken: ComponentType<NotTakenProps>
}

/** What a line, or a head of claim, is called. */
export function titleOfLine(
  { order, asked }: Pick<Form, 'order' | 'asked'>,
  line: string,
): string | undefined {
  return (
    order?.lines.find(({ id }) => id === line)?.title ?? asked.heads.find(({ name }) => name === line)?.title
  )
}
