import { Alert, Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../../ui/words/words.tsx'

interface SureProps {
  /** The words of the button that does it. */
  label: string
  onYes: () => void
  onNo: () => void
  children: ReactNode
  /** Of the button; red, since most of what cannot be undone takes something away. */
  colour?: string | undefined
}

/** A question before what cannot be undone, in place; the way back has the focus. */
export function Sure({ label, onYes, onNo, children, colour = 'red' }: SureProps) {
  const words = useWords()
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <Alert color="orange" title={words('case.form.sure')} role="group" aria-label={words('case.form.sure')}>
      <Stack gap="sm">
        {children}
        <Group gap="xs">
          <Button color={colour} size="sm" onClick={onYes}>
            {label}
          </Button>
          <Button size="sm" variant="default" onClick={onNo} ref={back}>
            {words('case.form.keep')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
