/** A request in three steps: what is wrong, show us, check and send. The step stands in the address, so that "back" goes back. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { afterPaint } from '../../ui/after-paint.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { NowProvider } from '../../ui/time/now.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { type Editor, useEditor } from '../draft/use-editor.ts'
import { type ChoicesHere, useChoices, useOrder } from '../orders/queries.ts'
import { Page } from '../shell/page.tsx'
import { chosen, openLines } from './choose.ts'
import { useReadyToWrite } from './ready-to-write.ts'
import { Steps } from './steps.tsx'
import { useOneKind } from './use-one-kind.ts'
import { useSentPage } from './use-sent-page.ts'
import { WhatStep } from './what/what-step.tsx'

const Writing = lazy(async () => ({ default: (await import('./writing.tsx')).Writing }))
const TurnPage = lazy(async () => ({ default: (await import('./turn/turn-page.tsx')).TurnPage }))

/** A new request; or, where the address names a case, that case as another kind of request. */
export function RequestPage() {
  const { case: turned } = useSearch({ strict: false })
  if (turned === undefined) return <NewRequest />
  return (
    <Suspense fallback={<Waiting />}>
      <TurnPage key={turned} />
    </Suspense>
  )
}

function NewRequest() {
  const words = useWords()
  const { order: named } = useParams({ strict: false })
  const { kind: wanted, step } = useSearch({ strict: false })
  const choices = useChoices(named)
  // An old link, or an old draft, can name a kind that the policy no longer has.
  const isKnown = choices.data?.items.some((each) => each.kind === wanted) ?? true
  const kind = isKnown ? wanted : undefined
  const editor = useEditor(named)
  const back = named
    ? { to: `/orders/${encodeURIComponent(named)}`, title: words('orders.number', { number: named }) }
    : { to: '/orders', title: words('orders.title') }
  const error = choices.data ? undefined : choices.error
  const part =
    kind === undefined ? 'request.title-what' : step === 'check' ? 'request.step-check' : 'request.title-show'
  return (
    <Page title={words(part)} part={part} back={back}>
      {error ? (
        <Failed error={error} onAgain={() => void choices.refetch()} />
      ) : choices.data && editor.read ? (
        <NowProvider ahead={choices.data.ahead}>
          <Step named={named} kind={kind} choices={choices.data} editor={editor} />
        </NowProvider>
      ) : (
        <Waiting />
      )}
    </Page>
  )
}

interface StepProps {
  named: string | undefined
  kind: string | undefined
  choices: ChoicesHere
  editor: Editor
}

function Step({ named, kind, choices, editor }: StepProps) {
  const { step, line } = useSearch({ strict: false })
  const navigate = useNavigate()
  const order = useOrder(named).data
  const { draft, change } = editor
  const go = (search: Record<string, string>) => navigate({ to: '.', search })
  const choose = (wanted: string) => {
    if (named !== undefined && wanted === choices.withdrawal && openLines(choices, wanted).length > 0) {
      void navigate({ to: '/orders/$order/withdraw', params: { order: named } })
      return
    }
    change((before) => chosen(before, wanted, choices, line))
    void go({ kind: wanted })
  }
  const isSent = useSentPage(draft)
  const judging = useReadyToWrite(named)
  const fits = useOneKind({
    ...{ draft, kind, step, isSent },
    onKind: (wanted) => change((before) => chosen(before, wanted, choices, line)),
    onFollow: (search) => void navigate({ to: '.', search, replace: true }),
  })
  if (isSent || !fits) return <Waiting />
  return (
    <>
      <Steps
        at={kind === undefined ? 0 : step === 'check' ? 2 : 1}
        onGo={(to) => {
          if (draft.state === 'ready') change(() => ({ state: 'writing' }))
          void go(to === 0 ? {} : { kind: kind ?? '' })
        }}
      />
      {kind === undefined ? (
        <WhatStep
          order={order}
          choices={choices}
          line={line}
          onChoose={(wanted) => afterPaint(() => choose(wanted))}
          begun={draft.kind}
        />
      ) : (
        <Suspense fallback={<Waiting />}>
          <Writing
            order={order}
            choices={choices}
            judging={judging}
            editor={editor}
            checking={step === 'check'}
            onCheck={() => void go({ kind, step: 'check' })}
            onBack={() => void go({ kind })}
            onKind={choose}
          />
        </Suspense>
      )}
    </>
  )
}
