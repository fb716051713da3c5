import type { ComponentType } from 'react'
import { AnswerReviewForm } from './answer-review-form.tsx'
import { ChangeKindForm } from './change-kind-form.tsx'
import { CheckProofForm } from './check-proof-form.tsx'
import { DecideForm } from './decide-form.tsx'
import { declared } from './declared.ts'
import { DeclaredForm } from './declared-form.tsx'
import { DoStepForm } from './do-step-form.tsx'
import type { FormProps } from './form.ts'
import { ProvideInformationForm } from './provide-information-form.tsx'
import { RecordFactsForm } from './record-facts-form.tsx'

const forms: Readonly<Record<string, ComponentType<FormProps>>> = {
  decide: DecideForm,
  'answer-review': AnswerReviewForm,
  'change-kind': ChangeKindForm,
  'check-proof': CheckProofForm,
  'do-step': DoStepForm,
  'provide-information': ProvideInformationForm,
  'record-facts': RecordFactsForm,
  ...Object.fromEntries(
    Object.keys(declared).map((action) => [action, (props: FormProps) => DeclaredForm({ ...props, action })]),
  ),
}

/** The form of a built-in command; undefined where it takes nothing of its own. */
export const formOf = (action: string): ComponentType<FormProps> | undefined => forms[action]
