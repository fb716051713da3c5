/** A case becomes another kind of request: the form of that kind, with what was told already, judged from when the case was first made. */
import type { CaseView } from '@redress/server/api'
import { useParams, useSearch } from '@tanstack/react-router'
import { askedOf } from '../../../ui/judging/asked.ts'
import { type Judging, useJudging } from '../../../ui/judging/use-judging.ts'
import { Failed, Waiting } from '../../../ui/states/states.tsx'
import { NowProvider } from '../../../ui/time/now.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useCase } from '../../case/data/use-case.ts'
import { useEditor } from '../../draft/use-editor.ts'
import { Page } from '../../shell/page.tsx'
import { useSentPage } from '../use-sent-page.ts'
import { CannotTurn } from './cannot-turn.tsx'
import { TurnSteps } from './turn-steps.tsx'
import { startOf, turningOf } from './turning.ts'

export function TurnPage() {
  const words = useWords()
  const { case: number = '', step } = useSearch({ strict: false })
  const found = useCase(number)
  const part = step === 'check' ? 'request.step-check' : 'request.title-show'
  return (
    <Page
      title={words(part)}
      part={part}
      back={{ to: `/cases/${encodeURIComponent(number)}`, title: words('turn.back', { number }) }}
    >
      {found.data ? (
        <WithPolicy turned={found.data} />
      ) : found.error ? (
        <Failed error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

/** Waits for the policy under which the case was made, and the engine. */
function WithPolicy({ turned }: { turned: CaseView }) {
  const words = useWords()
  const { order } = useParams({ strict: false })
  const judging = useJudging({ order, policy: turned.policy.id }, turned)
  if (judging.error) return <Failed error={judging.error} onAgain={judging.again} />
  if (!judging.data) return <Waiting label={words('request.reading-policy')} />
  return (
    <NowProvider ahead={judging.data.ahead}>
      <WithDraft turned={turned} judging={judging.data} />
    </NowProvider>
  )
}

function WithDraft({ turned, judging }: { turned: CaseView; judging: Judging }) {
  const { language } = useWords()
  const { order } = useParams({ strict: false })
  const { kind = '' } = useSearch({ strict: false })
  const asked = askedOf(judging.policy, kind, language)
  const editor = useEditor(order, {
    beside: `case ${turned.number}`,
    ...(asked ? { start: startOf(turned, kind, asked) } : {}),
  })
  const isSent = useSentPage(editor.draft, {}, '/cases/$number')
  if (isSent || !editor.read) return <Waiting />
  const action = turningOf(turned)
  const canBecome = action?.refusal === undefined && action?.kinds?.some((each) => each.kind === kind)
  if (!asked || (!canBecome && editor.draft.state === 'writing'))
    return <CannotTurn turned={turned} refusal={action?.refusal} />
  return <TurnSteps turned={turned} judging={judging} editor={editor} />
}
