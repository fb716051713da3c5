import { Stack } from '@mantine/core'
import type { RefusalView } from '@redress/server/api'
import { type ReactNode, useId } from 'react'
import { shutBy } from './shut.ts'
import { WhyNot } from './why-not.tsx'

interface ShutProps {
  'data-disabled'?: true
  'aria-disabled'?: true
  'aria-describedby'?: string
}

/** A button that says why, where it cannot be pressed: below it, and to whoever hears the page. It keeps its place in the order of the keyboard. */
export function Reasoned({
  refusal,
  action,
  children,
}: {
  refusal: RefusalView | undefined
  /** The command it is a refusal of. */
  action?: string
  children: (props: ShutProps) => ReactNode
}) {
  const id = useId()
  if (!refusal) return children({})
  return (
    <Stack gap={4}>
      {children(shutBy(true, id))}
      <div id={id}>
        <WhyNot refusal={refusal} {...(action ? { action } : {})} />
      </div>
    </Stack>
  )
}
