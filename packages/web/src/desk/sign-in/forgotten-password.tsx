import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useWords } from '../../ui/words/words.tsx'
import { auth } from './auth.ts'
import { WhyNot } from './why-not.tsx'

/** Has a link sent with which to choose a password anew. Tells nobody whether the address is known. */
export function ForgottenPassword({ onBack }: { onBack: () => void }) {
  const words = useWords()
  const asking = useMutation({ mutationFn: (email: string) => auth('/request-password-reset', { email }) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        asking.mutate(String(new FormData(event.currentTarget).get('email')).trim())
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{words('sign-in.forgotten-help')}</Text>
        <TextInput
          name="email"
          type="email"
          required
          autoComplete="username"
          label={words('sign-in.email')}
        />
        <WhyNot error={asking.error} />
        {asking.isSuccess && (
          <Alert color="teal" role="status">
            {words('sign-in.forgotten-sent')}
          </Alert>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {words('sign-in.back')}
          </Button>
          <Button type="submit" loading={asking.isPending}>
            {words('sign-in.send-link')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
