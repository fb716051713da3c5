import { useSession } from '../../ui/api/session.ts'

/** The id of the customer who is signed in; undefined while nobody is, or while we do not know. */
export function useCustomer(): string | undefined {
  const { data } = useSession()
  return data?.kind === 'customer' ? data.id : undefined
}
