import { Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { auth, useSigning } from './auth.ts'
import { WhyNot } from './why-not.tsx'

interface Given {
  email: string
  password: string
}

/** Address and password; `onHalf` where a second factor is asked for besides. */
export function PasswordForm({ onHalf, onForgotten }: { onHalf: () => void; onForgotten: () => void }) {
  const words = useWords()
  const signing = useSigning(({ email, password }: Given) =>
    auth<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password, rememberMe: true }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signing.mutate(
      { email: String(form.get('email')).trim(), password: String(form.get('password')) },
      { onSuccess: ({ twoFactorRedirect }) => twoFactorRedirect && onHalf() },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          name="email"
          type="email"
          required
          autoComplete="username"
          label={words('sign-in.email')}
          data-autofocus
        />
        <PasswordInput
          name="password"
          required
          size="md"
          autoComplete="current-password"
          label={words('sign-in.password')}
          visibilityToggleButtonProps={{ 'aria-label': words('sign-in.show-password') }}
        />
        <WhyNot error={signing.error} />
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
            {words('sign-in.forgotten')}
          </Anchor>
          <Button type="submit" loading={signing.isPending}>
            {words('sign-in.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
