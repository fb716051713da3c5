import type { CaseView } from '@redress/server/api'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { Judging } from '../../../ui/judging/use-judging.ts'
import { Waiting } from '../../../ui/states/states.tsx'
import type { Editor } from '../../draft/use-editor.ts'
import { useOrder } from '../../orders/queries.ts'
import { chosen } from '../choose.ts'
import { Steps } from '../steps.tsx'
import { useOneKind } from '../use-one-kind.ts'
import { NotTurned } from './not-turned.tsx'
import { offeredFor } from './turning.ts'

const Writing = lazy(async () => ({ default: (await import('../writing.tsx')).Writing }))

interface TurnStepsProps {
  turned: CaseView
  judging: Judging
  editor: Editor
}

/** The steps of a request, of which the first stands with the case: there the kind is chosen. */
export function TurnSteps({ turned, judging, editor }: TurnStepsProps) {
  const { order: named } = useParams({ strict: false })
  const { kind = '', step } = useSearch({ strict: false })
  const navigate = useNavigate()
  const order = useOrder(named).data
  const { draft, change } = editor
  const { number } = turned
  const offered = useMemo(() => offeredFor(turned), [turned])
  const go = (search: Record<string, string>) => navigate({ to: '.', search: { case: number, ...search } })
  const choose = (wanted: string) => {
    change((before) => chosen(before, wanted, offered))
    void go({ kind: wanted })
  }
  const fits = useOneKind({
    ...{ draft, kind, step, isSent: false },
    onKind: (wanted) => change((before) => chosen(before, wanted, offered)),
    onFollow: (search) => void navigate({ to: '.', search: { case: number, ...search }, replace: true }),
  })
  return (
    <>
      <Steps
        at={step === 'check' ? 2 : 1}
        onGo={(to) => {
          if (draft.state === 'ready') change(() => ({ state: 'writing' }))
          void (to === 0
            ? navigate({ to: '/cases/$number', params: { number }, hash: 'turn' })
            : go({ kind }))
        }}
      />
      {fits ? (
        <Suspense fallback={<Waiting />}>
          <Writing
            order={order}
            choices={offered}
            turned={turned}
            judging={{ data: judging, error: null, again: () => {} }}
            editor={editor}
            checking={step === 'check'}
            onCheck={() => void go({ kind, step: 'check' })}
            onBack={() => void go({ kind })}
            onKind={choose}
            NotTaken={NotTurned}
            hasKind={(wanted) => offered.items.some((each) => each.kind === wanted)}
          />
        </Suspense>
      ) : (
        <Waiting />
      )}
    </>
  )
}
