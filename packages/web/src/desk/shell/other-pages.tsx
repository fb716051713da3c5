/** The pages that live beside the queue, loaded when they are opened. */
import { useParams } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { Empty, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { rememberCase } from '../search/recent-cases.ts'

interface PageProps {
  number?: string
}
type Loader = () => Promise<Record<string, ComponentType<PageProps>>>
const found = import.meta.glob([
  '../case/case-page.tsx',
  '../log-a-call/log-a-call.tsx',
  '../reception/reception.tsx',
]) as Record<string, Loader>

const pageFrom = (file: string, name: string) =>
  lazy<ComponentType<PageProps>>(async () => ({ default: (await found[file]?.())?.[name] ?? Missing }))

const CasePage = pageFrom('../case/case-page.tsx', 'CasePage')
const LogACall = pageFrom('../log-a-call/log-a-call.tsx', 'LogACall')
const Reception = pageFrom('../reception/reception.tsx', 'Reception')

export function CaseRoute() {
  const { number } = useParams({ strict: false }) as { number: string }
  useEffect(() => rememberCase(number), [number])
  return (
    <Suspense fallback={<Waiting />}>
      <CasePage key={number} number={number} />
    </Suspense>
  )
}

export const LogACallRoute = () => (
  <Suspense fallback={<Waiting />}>
    <LogACall />
  </Suspense>
)

export const ReceptionRoute = () => (
  <Suspense fallback={<Waiting />}>
    <Reception />
  </Suspense>
)

function Missing() {
  return <Empty title={useWords()('shell.not-found')} />
}
