import { Badge, Button, Card, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { auth, authGet } from '../auth.ts'
import { WhyNot } from '../why-not.tsx'
import { type Enrolled, Enrolment } from './enrolment.tsx'

/** Turns the second factor on and off; each with the password. */
export function SecondFactorSetting() {
  const words = useWords()
  const [password, setPassword] = useState('')
  const own = useQuery({
    queryKey: ['own-session'],
    queryFn: () => authGet<{ user: { twoFactorEnabled?: boolean } } | null>('/get-session'),
  })
  const on = own.data?.user.twoFactorEnabled === true
  const begin = useMutation({ mutationFn: () => auth<Enrolled>('/two-factor/enable', { password }) })
  const end = useMutation({
    mutationFn: () => auth('/two-factor/disable', { password }),
    onSuccess: () => own.refetch(),
  })
  const done = () => {
    begin.reset()
    setPassword('')
    void own.refetch()
  }
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group>
          <Title order={3} size="h4">
            {words('account.second-factor')}
          </Title>
          <Badge variant="light" autoContrast color={on ? 'teal' : 'gray'}>
            {words(on ? 'account.on' : 'account.off')}
          </Badge>
        </Group>
        <Text size="sm">{words('account.second-factor-help')}</Text>
        {begin.data ? (
          <Enrolment enrolled={begin.data} onDone={done} />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (on) end.mutate()
              else begin.mutate()
            }}
          >
            <Group align="flex-end">
              <PasswordInput
                style={{ flex: 1 }}
                required
                autoComplete="current-password"
                label={words('account.your-password')}
                value={password}
                onChange={({ currentTarget }) => setPassword(currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': words('sign-in.show-password') }}
              />
              <Button
                type="submit"
                size="sm"
                variant={on ? 'default' : 'filled'}
                loading={begin.isPending || end.isPending}
              >
                {words(on ? 'account.turn-off' : 'account.turn-on')}
              </Button>
            </Group>
          </form>
        )}
        <WhyNot error={begin.error ?? end.error} />
      </Stack>
    </Card>
  )
}
