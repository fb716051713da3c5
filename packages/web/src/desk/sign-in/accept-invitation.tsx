import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { post } from '../../ui/api/request.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useSigning } from './auth.ts'
import { type Chosen, NewPassword } from './new-password.tsx'
import { WhyNot } from './why-not.tsx'

/** Where the mail of an invitation leads: whoever was invited chooses a password and is in. The token stands behind the #, so that it reaches no log. */
export function AcceptInvitation() {
  const words = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const token = window.location.hash.slice(1)
  const accepting = useSigning((chosen: Chosen) => post('/invitations/accept', { token, ...chosen }))
  return (
    <NewPassword
      title={words('sign-in.welcome')}
      withName
      busy={accepting.isPending}
      onChosen={(chosen) =>
        accepting.mutate(chosen, {
          onSuccess: async () => {
            await client.refetchQueries({ queryKey: ['session'] })
            await navigate({ to: '/', hash: '', replace: true })
          },
        })
      }
    >
      <WhyNot error={accepting.error} />
    </NewPassword>
  )
}
