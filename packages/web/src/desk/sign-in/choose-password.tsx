import { Alert, Anchor } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { auth } from './auth.ts'
import { NewPassword } from './new-password.tsx'
import { WhyNot } from './why-not.tsx'

/** Where the mail to choose a password leads. */
export function ChoosePassword() {
  const words = useWords()
  const token = window.location.hash.slice(1)
  const choosing = useMutation({
    mutationFn: (newPassword: string) => auth('/reset-password', { token, newPassword }),
  })
  return (
    <NewPassword
      title={words('sign-in.choose-password')}
      busy={choosing.isPending}
      onChosen={({ password }) => choosing.mutate(password)}
    >
      <WhyNot error={choosing.error} />
      {choosing.isSuccess && (
        <Alert color="teal" role="status">
          {words('sign-in.chosen')}{' '}
          <Anchor component={Link} to="/">
            {words('sign-in.enter')}
          </Anchor>
        </Alert>
      )}
    </NewPassword>
  )
}
