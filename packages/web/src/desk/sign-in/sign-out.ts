import { useQueryClient } from '@tanstack/react-query'
import { forgetAnswers } from '../../ui/api/kept.ts'
import { send } from '../../ui/api/request.ts'
import { forgetList } from '../queue/list/kept-list.ts'
import { forgetCases } from '../search/recent-cases.ts'

/** Ends the session, and forgets what was looked at. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await send('/session', { method: 'DELETE' })
    forgetCases()
    forgetList()
    await forgetAnswers()
    client.removeQueries({
      predicate: ({ queryKey: [name] }) => name !== 'organisation' && name !== 'session',
    })
    await client.invalidateQueries({ queryKey: ['session'] })
  }
}
