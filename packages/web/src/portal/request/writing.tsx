/** The second and third step: the form of the policy with the verdict beside it. In a chunk of its own, with the engine behind it. */
import type { OrderView } from '@redress/server/api'
import { useEffect, useMemo } from 'react'
import { askedOf } from '../../ui/judging/asked.ts'
import { useJudgement } from '../../ui/judging/use-judgement.ts'
import { useJudging } from '../../ui/judging/use-judging.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useUploads } from '../../ui/upload/use-uploads.ts'
import { useWords } from '../../ui/words/words.tsx'
import { writtenIn } from '../draft/draft.ts'
import { fitted } from '../draft/fitted.ts'
import type { Editor } from '../draft/use-editor.ts'
import type { ChoicesHere } from '../orders/queries.ts'
import { CheckStep } from './check/check-step.tsx'
import type { Form } from './form.ts'
import { ShowStep } from './show/show-step.tsx'
import { withoutWrong } from './show/without-wrong.ts'

interface WritingProps {
  named: string | undefined
  order: OrderView | undefined
  choices: ChoicesHere
  editor: Editor
  checking: boolean
  onCheck: () => void
  onBack: () => void
  onKind: (kind: string) => void
}

export function Writing({ named, order, choices, editor, checking, onCheck, onBack, onKind }: WritingProps) {
  const words = useWords()
  const { draft, change } = editor
  const judging = useJudging({ order: named })
  const uploads = useUploads(draft.id)
  const policy = judging.data?.policy
  const asked = useMemo(
    () => (policy ? askedOf(policy, draft.kind ?? '', words.language) : undefined),
    [policy, draft.kind, words.language],
  )
  useEffect(() => {
    if (asked && asked.about !== draft.about) change(() => ({ about: asked.about }))
  }, [asked, draft.about, change])
  const nothingChosen =
    (asked?.about === 'lines' && draft.lines.length === 0 && (order?.lines.length ?? 0) > 0) ||
    (asked?.about === 'heads' && draft.heads.length === 0)
  const now = Date.now() + (judging.data?.ahead ?? 0)
  const good = asked && withoutWrong(fitted({ ...draft, about: asked.about }, asked), asked, now)
  const judgement = useJudgement(
    judging.data,
    good && !nothingChosen ? writtenIn(good.draft, uploads) : undefined,
  )

  if (judging.error) return <Failed error={judging.error} onAgain={judging.again} />
  if (!judging.data || !asked) return <Waiting label={words('request.reading-policy')} />
  const sendable = judgement?.sendable === true && good?.wrong === 0
  const form: Form = {
    order,
    choices,
    editor,
    asked,
    uploads,
    judging: judging.data,
    judgement,
    sendable,
    onKind,
  }
  return checking ? <CheckStep form={form} onBack={onBack} /> : <ShowStep form={form} onCheck={onCheck} />
}
