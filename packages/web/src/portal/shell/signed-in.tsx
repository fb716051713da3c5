import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useSession } from '../../ui/api/session.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'

/** Pages of a customer. Whoever is none is asked to find the order first, and comes back. */
export function SignedIn() {
  const session = useSession()
  const { href } = useLocation()
  if (session.data?.kind === 'customer') return <Outlet />
  if (session.data) return <Navigate to="/" search={{ to: href }} replace />
  if (session.error) return <Failed error={session.error} onAgain={() => void session.refetch()} />
  return <Waiting />
}
