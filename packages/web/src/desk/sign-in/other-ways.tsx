import { Button, Divider, Stack } from '@mantine/core'
import { IconFingerprint, IconLogin2 } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Session } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { auth, useSigning } from './auth.ts'
import { canPasskeys, signInWithPasskey } from './passkeys.ts'
import { WhyNot } from './why-not.tsx'

/** Passkeys, and the providers of the organisation. */
export function OtherWays({ session }: { session: Session }) {
  const words = useWords()
  const byPasskey = useSigning(signInWithPasskey)
  const byProvider = useMutation({
    mutationFn: (provider: string) =>
      auth<{ url: string }>('/sign-in/social', { provider, callbackURL: window.location.pathname }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  const { oidc } = session.signIn
  if (!canPasskeys() && oidc.length === 0) return null
  return (
    <Stack gap="sm">
      <Divider label={words('sign-in.or')} />
      {canPasskeys() && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={byPasskey.isPending}
          onClick={() => byPasskey.mutate()}
        >
          {words('sign-in.passkey')}
        </Button>
      )}
      {oidc.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          leftSection={<IconLogin2 size={18} aria-hidden />}
          loading={byProvider.isPending && byProvider.variables === id}
          onClick={() => byProvider.mutate(id)}
        >
          {words('sign-in.by', { name })}
        </Button>
      ))}
      <WhyNot error={byPasskey.error ?? byProvider.error} />
    </Stack>
  )
}
