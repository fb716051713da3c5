import { Button, Paper, PasswordInput, Progress, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import classes from '../shell/shell.module.css'

/** Fewest characters of a password, as the server asks. */
const shortest = 12

export interface Chosen {
  name?: string
  password: string
}

/** A page on which a password is chosen. */
export function NewPassword({
  title,
  withName = false,
  busy,
  onChosen,
  children,
}: {
  title: string
  withName?: boolean
  busy: boolean
  onChosen: (chosen: Chosen) => void
  children: ReactNode
}) {
  const words = useWords()
  const [password, setPassword] = useState('')
  usePageTitle(title)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (password.length >= shortest) onChosen({ password, ...(name ? { name } : {}) })
  }
  return (
    <main className={classes.centre}>
      <Paper withBorder shadow="sm" p={{ base: 'md', xs: 'xl' }} w="min(440px, 100%)">
        <form onSubmit={submit}>
          <Stack>
            <Title order={1} size="h2">
              {title}
            </Title>
            {withName && (
              <TextInput
                name="name"
                autoComplete="name"
                label={words('sign-in.name')}
                description={words('sign-in.name-help')}
              />
            )}
            <div>
              <PasswordInput
                size="md"
                required
                minLength={shortest}
                autoComplete="new-password"
                label={words('sign-in.new-password')}
                description={words('sign-in.new-password-help', { shortest })}
                value={password}
                onChange={({ currentTarget }) => setPassword(currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': words('sign-in.show-password') }}
              />
              <Progress
                mt="xs"
                size="sm"
                value={Math.min(100, (password.length / shortest) * 100)}
                color={password.length >= shortest ? 'teal' : 'gray'}
                aria-label={words('sign-in.length')}
              />
              <Text size="xs" c="dimmed">
                {words('sign-in.length-is', { length: password.length, shortest })}
              </Text>
            </div>
            {children}
            <Button type="submit" loading={busy} disabled={password.length < shortest}>
              {words('sign-in.keep-password')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </main>
  )
}
