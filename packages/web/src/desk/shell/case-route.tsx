import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { Waiting } from '../../ui/states/states.tsx'
import { rememberCase } from '../search/recent-cases.ts'

const CasePage = lazy(async () => ({ default: (await import('../case/case-page.tsx')).CasePage }))

/** The page of the case that the address names; it is remembered among those opened last. */
export function CaseRoute() {
  const { number } = useParams({ strict: false }) as { number: string }
  useEffect(() => rememberCase(number), [number])
  return (
    <Suspense fallback={<Waiting />}>
      <CasePage key={number} number={number} />
    </Suspense>
  )
}
