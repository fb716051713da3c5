import { lazy, Suspense } from 'react'
import { useOnPage } from '../data/context.tsx'

const TurnCard = lazy(async () => ({ default: (await import('./turn-card.tsx')).TurnCard }))

/** Turning the case into another kind of request: in its place for what is open, or for what is shut. */
export function Turn({ when }: { when: 'open' | 'shut' }) {
  const { view } = useOnPage()
  const action = view.actions?.find((each) => each.do === 'change-kind')
  if (!action || action.allowed !== (when === 'open')) return null
  return (
    <Suspense>
      <TurnCard action={action} />
    </Suspense>
  )
}
