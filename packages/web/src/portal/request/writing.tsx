/** The second and third step: the form of the policy with the verdict beside it. In a chunk of its own, with the engine behind it. */
import type { CaseView, OrderView } from '@redress/server/api'
import { useMemo } from 'react'
import { askedOf } from '../../ui/judging/asked.ts'
import { useJudgement } from '../../ui/judging/use-judgement.ts'
import type { useJudging } from '../../ui/judging/use-judging.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useUploads } from '../../ui/upload/use-uploads.ts'
import { useWords } from '../../ui/words/words.tsx'
import { writtenIn } from '../draft/draft.ts'
import { fitted } from '../draft/fitted.ts'
import type { Editor } from '../draft/use-editor.ts'
import { CheckStep } from './check/check-step.tsx'
import type { Form, Offered } from './form.ts'
import { NotTaken } from './not-taken.tsx'
import { ShowStep } from './show/show-step.tsx'
import { withoutWrong } from './show/without-wrong.ts'

interface WritingProps {
  order: OrderView | undefined
  choices: Offered
  turned?: CaseView
  judging: ReturnType<typeof useJudging>
  editor: Editor
  checking: boolean
  onCheck: () => void
  onBack: () => void
  onKind: (kind: string) => void
  hasKind?: Form['hasKind']
  NotTaken?: Form['NotTaken']
}

export function Writing(props: WritingProps) {
  const { order, choices, turned, judging, editor, checking, onCheck, onBack, onKind } = props
  const words = useWords()
  const { draft } = editor
  const uploads = useUploads(draft.id)
  const policy = judging.data?.policy
  const asked = useMemo(
    () => (policy ? askedOf(policy, draft.kind ?? '', words.language) : undefined),
    [policy, draft.kind, words.language],
  )
  const nothingChosen =
    (asked?.about === 'lines' && draft.lines.length === 0 && (order?.lines.length ?? 0) > 0) ||
    (asked?.about === 'heads' && draft.heads.length === 0)
  const now = Date.now() + (judging.data?.ahead ?? 0)
  const good = asked && withoutWrong(fitted({ ...draft, about: asked.about }, asked), asked, now)
  const made = useJudgement(judging.data, good && !nothingChosen ? writtenIn(good.draft, uploads) : undefined)
  // What counts from the first request races against no window: none counts down here.
  const judgement = made && turned ? { ...made, windows: [] } : made

  if (judging.error) return <Failed error={judging.error} onAgain={judging.again} />
  if (!judging.data || !asked) return <Waiting label={words('request.reading-policy')} />
  const sendable = judgement?.sendable === true && good?.wrong === 0
  const form: Form = {
    ...{ order, choices, turned, editor, asked, uploads, judgement, sendable, onKind },
    judging: judging.data,
    hasKind: props.hasKind ?? (() => true),
    NotTaken: props.NotTaken ?? NotTaken,
  }
  return checking ? <CheckStep form={form} onBack={onBack} /> : <ShowStep form={form} onCheck={onCheck} />
}
