/** What a page shows when it has nothing, waits, or cannot. */
import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { RequestError } from '../api/request.ts'
import { useWords } from '../words/words.tsx'

export function Waiting({ label }: { label?: string }) {
  const words = useWords()
  return (
    <Center mih={160} role="status" aria-live="polite">
      <Stack align="center" gap="xs">
        <Loader aria-hidden />
        <Text size="sm" c="dimmed">
          {label ?? words('state.waiting')}
        </Text>
      </Stack>
    </Center>
  )
}

interface EmptyProps {
  title: string
  /** The level of its heading: 1 where it is all that the page says. */
  order?: 1 | 2
  children?: ReactNode
}

export function Empty({ title, order = 2, children }: EmptyProps) {
  return (
    <Center mih={160}>
      <Stack align="center" gap="xs" maw={420}>
        <Title order={order} size="h4" ta="center">
          {title}
        </Title>
        {children}
      </Stack>
    </Center>
  )
}

/** What went wrong, why, and what to do next. */
export function Failed({ error, onAgain }: { error: unknown; onAgain?: () => void }) {
  const words = useWords()
  const problem = error instanceof RequestError ? error.problem : undefined
  // A part of the page that this device does not have yet fails with an error of the browser's own.
  const offline = error instanceof RequestError ? error.offline : !navigator.onLine
  const missing = problem?.status === 404
  const title = offline
    ? words('state.offline')
    : missing
      ? words('state.not-found')
      : (problem?.title ?? words('state.failed'))
  return (
    <Alert color={offline ? 'gray' : 'red'} title={title} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {offline
            ? words('state.offline-help')
            : missing
              ? words('state.not-found-help')
              : (problem?.detail ?? words('state.failed-help'))}
        </Text>
        {problem?.errors && (
          <ul>
            {problem.errors.map(({ at, message }) => (
              <li key={at}>
                {at}: {message}
              </li>
            ))}
          </ul>
        )}
        {onAgain && (
          <Button size="xs" variant="light" onClick={onAgain}>
            {words('state.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
