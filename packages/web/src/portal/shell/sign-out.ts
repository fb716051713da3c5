import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { forgetAnswers } from '../../ui/api/kept.ts'
import { send } from '../../ui/api/request.ts'

/** Signs the customer out, and forgets what this device kept of their orders. Drafts stay: they are shown to the same customer only. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await send('/session', { method: 'DELETE' })
    await forgetAnswers()
    await navigate({ to: '/' })
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'organisation' })
    await client.invalidateQueries({ queryKey: ['session'] })
  }
}
